package fr.cofrap.accounts.runtime.sql;

import fr.cofrap.accounts.runtime.settings.Database;
import io.vertx.core.AsyncResult;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Sends a statement, and lets the route go on when its rows have come. */
final class StatementProducer extends DefaultAsyncProducer {

  private final Pool pool;
  private final Sql sql;
  private final StatementComponent.Outcome outcome;

  StatementProducer(Endpoint endpoint, Pool pool, Sql sql, StatementComponent.Outcome outcome) {
    super(endpoint);
    this.pool = pool;
    this.sql = sql;
    this.outcome = outcome;
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    Object given = exchange.getMessage().getBody();
    pool.preparedQuery(sql.text())
        .execute(sql.values(given instanceof Map<?, ?> map ? map : Map.of()))
        .timeout(Database.PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onComplete(
            result -> {
              conclude(exchange, result);
              callback.done(false);
            });
    return false;
  }

  private void conclude(Exchange exchange, AsyncResult<RowSet<Row>> result) {
    if (result.failed()) {
      exchange.setException(result.cause());
    } else {
      exchange.getMessage().setHeader(outcome.header(), rows(result.result()));
    }
  }

  private Object rows(RowSet<Row> rows) {
    List<Map<String, Object>> maps = new ArrayList<>(rows.size());
    for (Row row : rows) {
      maps.add(map(row));
    }
    if (outcome.many()) {
      return maps;
    }
    return maps.isEmpty() ? null : maps.get(0);
  }

  private static Map<String, Object> map(Row row) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      map.put(row.getColumnName(i), row.getValue(i));
    }
    return map;
  }
}
