package fr.cofrap.accounts.runtime.sql;

import io.vertx.sqlclient.Pool;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The Camel component behind {@code statement:} addresses. A statement is read and prepared once; a
 * step that sends it holds no thread while PostgreSQL works.
 */
public final class StatementComponent extends DefaultComponent {

  /** The scheme of its addresses. */
  public static final String SCHEME = "statement";

  private final Pool pool;

  /**
   * @param pool the connections to the table
   */
  public StatementComponent(Pool pool) {
    this.pool = pool;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String resource, Map<String, Object> parameters) {
    boolean many = getAndRemoveParameter(parameters, "many", Boolean.class, false);
    String header = getAndRemoveParameter(parameters, "header", String.class);
    return new StatementEndpoint(
        uri, this, pool, Sql.resource(resource), new Outcome(header, many));
  }

  /**
   * Where a statement leaves its rows.
   *
   * @param header the header
   * @param many whether all of them, as a list; else the first, or null
   */
  record Outcome(String header, boolean many) {}
}
