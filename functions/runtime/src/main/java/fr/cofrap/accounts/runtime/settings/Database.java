package fr.cofrap.accounts.runtime.settings;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/**
 * The pool of connections to PostgreSQL. Its time-outs are short: while the database is away a
 * caller is told so within seconds, and the pool finds it again by itself.
 */
public final class Database {

  /** After which a statement is given up, the wait for a connection included. */
  public static final int PATIENCE_SECONDS = 5;

  /** How many connections a function opens at most. */
  public static final int CONNECTIONS = 8;

  private static final int WAIT_SECONDS = 2;
  private static final int IDLE_SECONDS = 45;
  private static final int LOOKED_AT_EVERY_SECONDS = 5;

  private Database() {}

  /** A pool that connects at the first use, so that a function starts without its database. */
  public static Pool pool(Vertx vertx, DatabaseAddress address) {
    return PgBuilder.pool()
        .using(vertx)
        .with(options())
        .connectingTo(Connection.to(address))
        .build();
  }

  /**
   * A connection that nobody uses leaves before {@link Connection} would take its silence for
   * death, so that no statement is sent at that very moment and lost.
   */
  static PoolOptions options() {
    return new PoolOptions()
        .setMaxSize(CONNECTIONS)
        .setConnectionTimeout(WAIT_SECONDS)
        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
        .setIdleTimeout(IDLE_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setPoolCleanerPeriod((int) TimeUnit.SECONDS.toMillis(LOOKED_AT_EVERY_SECONDS));
  }
}
