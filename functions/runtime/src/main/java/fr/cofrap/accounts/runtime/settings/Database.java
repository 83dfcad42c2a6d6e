package fr.cofrap.accounts.runtime.settings;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The pool of connections to PostgreSQL. Its time-outs are short: while the database is away a
 * caller is told so within seconds, and the pool finds it again by itself.
 */
public final class Database {

  /** After which a silent PostgreSQL is given up, in seconds; {@code socketTimeout} changes it. */
  public static final int PATIENCE_SECONDS = 5;

  /** How many connections a function opens at most. */
  public static final int CONNECTIONS = 8;

  private static final long WAIT_MILLIS = 2_000;

  private static final String REMEDY =
      "COFRAP_DATABASE_URL must be jdbc:postgresql://host:port/database, with ?parameters if need be";

  /** Our patience, put before what the address says: that outweighs it. */
  private static final String PATIENCE =
      "?connectTimeout=2&tcpKeepAlive=true&socketTimeout=" + PATIENCE_SECONDS + "&";

  private Database() {}

  /**
   * A pool that connects at the first use, so that a function starts without its database.
   *
   * @param url any address that the driver understands; several hosts and TLS included
   * @param secrets the role and its password, where the address has none
   * @throws IllegalArgumentException when the driver does not understand the address; the message
   *     does not repeat it, since it may hold a password
   * @throws IllegalStateException when neither the address nor the secrets hold a password
   */
  public static HikariDataSource pool(String url, Secrets secrets) {
    PGSimpleDataSource driver = driver(url);
    if (driver.getUser() == null) {
      secrets.find(Secrets.DATABASE_USER).ifPresent(driver::setUser);
    }
    if (driver.getPassword() == null) {
      driver.setPassword(secrets.get(Secrets.DATABASE_PASSWORD));
    }
    return pool(driver);
  }

  /** A pool of connections that the driver makes. */
  public static HikariDataSource pool(PGSimpleDataSource driver) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(driver);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setValidationTimeout(WAIT_MILLIS / 2);
    config.setIdleTimeout(45_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /**
   * The driver's own source of connections, with our patience where the address says nothing else.
   *
   * @throws IllegalArgumentException when the driver does not understand the address
   */
  public static PGSimpleDataSource driver(String url) {
    Properties asked = Driver.parseURL(url, null);
    if (asked == null) {
      throw new IllegalArgumentException(REMEDY);
    }
    for (String name : asked.stringPropertyNames()) {
      if (PGProperty.forName(name) == null) {
        throw new IllegalArgumentException(
            "COFRAP_DATABASE_URL holds a parameter that PostgreSQL's JDBC driver does not know: "
                + name.replaceAll("\\W", "?"));
      }
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url.replaceFirst("\\?|$", PATIENCE));
    return source;
  }
}
