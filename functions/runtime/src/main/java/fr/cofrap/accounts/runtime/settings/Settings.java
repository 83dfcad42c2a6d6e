package fr.cofrap.accounts.runtime.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a function is told by its environment.
 *
 * @param port where it listens; 0 for any free port
 * @param database where the table is, for {@link Database#pool}; it may hold a password
 * @param secrets where the secret files are
 * @param drain how long it goes on serving once it is told to stop
 */
public record Settings(int port, String database, Secrets secrets, Duration drain) {

  /** A pod is killed half a minute after it was told to stop; its last requests need some of it. */
  private static final int MOST_DRAIN = 15;

  /**
   * Reads {@code COFRAP_PORT} (8080), {@code COFRAP_DATABASE_URL} (required), {@code
   * COFRAP_SECRETS} (where OpenFaaS mounts them) and {@code COFRAP_DRAIN_SECONDS} (0).
   *
   * @throws IllegalArgumentException when a value cannot be used; the message says what would be
   */
  public static Settings from(Map<String, String> env) {
    String database = env.get("COFRAP_DATABASE_URL");
    if (database == null || database.isBlank()) {
      throw new IllegalArgumentException(
          "COFRAP_DATABASE_URL is not set: give jdbc:postgresql://host:port/database");
    }
    Path secrets = Path.of(env.getOrDefault("COFRAP_SECRETS", "/var/openfaas/secrets"));
    Duration drain = Duration.ofSeconds(number(env, "COFRAP_DRAIN_SECONDS", "0", MOST_DRAIN));
    return new Settings(port(env), database.strip(), new Secrets(secrets), drain);
  }

  /**
   * Reads {@code COFRAP_PORT}.
   *
   * @throws IllegalArgumentException when it is not a port
   */
  public static int port(Map<String, String> environment) {
    return number(environment, "COFRAP_PORT", "8080", 65535);
  }

  private static int number(Map<String, String> env, String name, String otherwise, int most) {
    String given = env.getOrDefault(name, otherwise);
    if (given.matches("\\d{1,5}") && Integer.parseInt(given) <= most) {
      return Integer.parseInt(given);
    }
    throw new IllegalArgumentException(name + " must be a number from 0 to " + most);
  }

  /** Without the address of the database, which may hold a password. */
  @Override
  public String toString() {
    return "Settings[port=" + port + ", drain=" + drain + "]";
  }
}
