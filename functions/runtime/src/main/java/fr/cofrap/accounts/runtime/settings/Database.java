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

  private Database() {}

  /** A pool that connects at the first use, so that a function starts without its database. */
  public static Pool pool(Vertx vertx, DatabaseAddress address) {
    PoolOptions options =
        new PoolOptions()
            .setMaxSize(CONNECTIONS)
            .setConnectionTimeout(WAIT_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return PgBuilder.pool().using(vertx).with(options).connectingTo(Connection.to(address)).build();
  }
}
