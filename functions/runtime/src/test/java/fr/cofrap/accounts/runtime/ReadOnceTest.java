package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.accounts.store.ReadOnce;
import fr.cofrap.accounts.store.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.DefaultSqlPrepareStatementStrategy;
import org.apache.camel.component.sql.SqlHelper;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A statement that is read once")
class ReadOnceTest {

  private final CamelContext context = new DefaultCamelContext();
  private final Exchange exchange = new DefaultExchange(context);

  @ParameterizedTest
  @EnumSource
  void isPreparedAndFilledInAtEachUseAsCamelDoes(Statement statement) throws Exception {
    String query = SqlHelper.resolvePlaceholders(statement.sql(), "#");
    SqlPrepareStatementStrategy camels = new DefaultSqlPrepareStatementStrategy();
    SqlPrepareStatementStrategy ours = new ReadOnce();
    for (int use = 1; use <= 3; use++) {
      Map<String, Object> parameters = parameters(query, use);
      assertThat(used(ours, query, parameters)).isEqualTo(used(camels, query, parameters));
    }
  }

  @Test
  void isNotUsedWithoutAParameter() {
    assertThatThrownBy(() -> used(new ReadOnce(), "select :?a, :?b", Map.of("a", 1)))
        .hasMessageContaining("[b]");
  }

  private List<Object> used(SqlPrepareStatementStrategy strategy, String query, Map<?, ?> body)
      throws Exception {
    List<Object> used = new ArrayList<>();
    String prepared = strategy.prepareQuery(query, true, exchange);
    used.add(prepared);
    Iterator<?> values =
        strategy.createPopulateIterator(query, prepared, body.size(), exchange, body);
    values.forEachRemaining(used::add);
    return used;
  }

  private static Map<String, Object> parameters(String query, int use) {
    Map<String, Object> parameters = new HashMap<>();
    Pattern.compile(":\\?(\\w+)")
        .matcher(query)
        .results()
        .forEach(it -> parameters.put(it.group(1), it.group(1) + use));
    return parameters;
  }
}
