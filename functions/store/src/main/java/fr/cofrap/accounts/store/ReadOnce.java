package fr.cofrap.accounts.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.DefaultSqlPrepareStatementStrategy;

/**
 * Camel's own way to prepare statements, which reads each of them once instead of at each use. It
 * is for statements whose parameters are all in the body, a map; each endpoint has one.
 */
public final class ReadOnce extends DefaultSqlPrepareStatementStrategy {

  private final Map<String, String> prepared = new ConcurrentHashMap<>();
  private final Map<String, List<Object>> names = new ConcurrentHashMap<>();

  @Override
  public String prepareQuery(String query, boolean named, Exchange exchange) throws SQLException {
    String known = prepared.get(query);
    if (known == null) {
      known = super.prepareQuery(query, named, exchange);
      prepared.put(query, known);
    }
    return known;
  }

  @Override
  public Iterator<?> createPopulateIterator(
      String query, String ready, int expected, Exchange exchange, Object value)
      throws SQLException {
    Map<?, ?> parameters = (Map<?, ?>) value;
    List<Object> known = names.get(query);
    if (known == null) {
      Asked asked = new Asked(parameters);
      super.createPopulateIterator(query, ready, expected, exchange, asked)
          .forEachRemaining(it -> {});
      known = asked.names;
      names.put(query, known);
    }
    return known.stream().map(parameters::get).iterator();
  }

  /** Notes what it is asked for, in order. */
  private static final class Asked extends HashMap<Object, Object> {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> names = new ArrayList<>();

    Asked(Map<?, ?> parameters) {
      super(parameters);
    }

    @Override
    public Object get(Object name) {
      names.add(name);
      return super.get(name);
    }
  }
}
