package fr.cofrap.accounts.runtime.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Where PostgreSQL is, and as whom to connect.
 *
 * @param jdbcUrl a {@code jdbc:postgresql:} URL
 * @param user the role, when the address names it
 * @param password its password, when the address holds it; never printed
 */
public record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {

  private static final String REMEDY =
      "COFRAP_DATABASE_URL must read jdbc:postgresql://host:port/database "
          + "or postgresql://user:password@host:port/database";

  /**
   * Reads an address in either of its usual spellings.
   *
   * @throws IllegalArgumentException when it is neither; the message does not repeat it, since it
   *     may hold a password
   */
  public static DatabaseAddress parse(String address) {
    if (address.startsWith("jdbc:postgresql:")) {
      return new DatabaseAddress(address, Optional.empty(), Optional.empty());
    }
    if (address.startsWith("postgresql://") || address.startsWith("postgres://")) {
      return parseUri(address);
    }
    throw new IllegalArgumentException(REMEDY);
  }

  private static DatabaseAddress parseUri(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(REMEDY);
    }
    if (uri.getRawAuthority() != null && uri.getHost() == null) {
      throw new IllegalArgumentException(REMEDY);
    }
    String host = Optional.ofNullable(uri.getHost()).orElse("localhost");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String[] login = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
    return new DatabaseAddress(
        "jdbc:postgresql://" + host + port + uri.getRawPath() + query,
        Optional.of(login[0]).filter(user -> !user.isEmpty()),
        login.length < 2 ? Optional.empty() : Optional.of(login[1]));
  }

  /** The same address, with the role and the password of the secret files where it has none. */
  DatabaseAddress completedBy(Secrets secrets) {
    return new DatabaseAddress(
        jdbcUrl,
        user.or(() -> secrets.find(Secrets.DATABASE_USER)),
        password.or(() -> secrets.find(Secrets.DATABASE_PASSWORD)));
  }

  @Override
  public String toString() {
    return "DatabaseAddress[" + user.orElse("-") + "]";
  }
}
