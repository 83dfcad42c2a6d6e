package fr.cofrap.accounts.runtime.sql;

import io.vertx.sqlclient.Pool;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One statement, that routes may send. */
final class StatementEndpoint extends DefaultEndpoint {

  private final Pool pool;
  private final Sql sql;
  private final StatementComponent.Outcome outcome;

  StatementEndpoint(
      String uri, Component component, Pool pool, Sql sql, StatementComponent.Outcome outcome) {
    super(uri, component);
    this.pool = pool;
    this.sql = sql;
    this.outcome = outcome;
  }

  @Override
  public Producer createProducer() {
    return new StatementProducer(this, pool, sql, outcome);
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException("a statement is sent, it sends nothing by itself");
  }
}
