package fr.cofrap.accounts.runtime.settings;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/**
 * The pool of connections to PostgreSQL. Its time-outs are short: while the database is away a
 * caller is told so within seconds, and the pool finds it again by itself.
 */
public final class Database {

  private static final int CONNECTIONS = 8;
  private static final int WAIT_MILLIS = 2_000;

  /** The server's details of an error may quote a whole row, and errors are logged. */
  private static final Map<String, String> DRIVER =
      Map.of(
          "connectTimeout", "2",
          "socketTimeout", "5",
          "tcpKeepAlive", "true",
          "logServerErrorDetail", "false");

  private Database() {}

  /** A pool that connects at the first use, so that a function starts without its database. */
  public static HikariDataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("cofrap");
    config.setJdbcUrl(address.jdbcUrl());
    address.user().ifPresent(config::setUsername);
    address.password().ifPresent(config::setPassword);
    DRIVER.forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setValidationTimeout(WAIT_MILLIS / 2);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
