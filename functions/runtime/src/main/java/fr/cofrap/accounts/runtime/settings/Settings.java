package fr.cofrap.accounts.runtime.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a function is told by its environment.
 *
 * @param port where it listens; 0 for any free port
 * @param database where the table is
 * @param secrets where the secret files are
 */
public record Settings(int port, DatabaseAddress database, Secrets secrets) {

  private static final String OPENFAAS_SECRETS = "/var/openfaas/secrets";

  /**
   * Reads {@code COFRAP_PORT} (8080), {@code COFRAP_DATABASE_URL} (required) and {@code
   * COFRAP_SECRETS} (where OpenFaaS mounts them).
   *
   * @throws IllegalArgumentException when a value cannot be used; the message says what would be
   */
  public static Settings from(Map<String, String> environment) {
    String database = environment.get("COFRAP_DATABASE_URL");
    if (database == null || database.isBlank()) {
      throw new IllegalArgumentException(
          "COFRAP_DATABASE_URL is not set: give jdbc:postgresql://host:port/database");
    }
    Secrets secrets =
        new Secrets(Path.of(environment.getOrDefault("COFRAP_SECRETS", OPENFAAS_SECRETS)));
    return new Settings(
        port(environment), DatabaseAddress.parse(database).completedBy(secrets), secrets);
  }

  /**
   * Reads {@code COFRAP_PORT}.
   *
   * @throws IllegalArgumentException when it is not a port
   */
  public static int port(Map<String, String> environment) {
    String port = environment.getOrDefault("COFRAP_PORT", "8080");
    try {
      int number = Integer.parseInt(port);
      if (number >= 0 && number <= 65535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the one message
    }
    throw new IllegalArgumentException("COFRAP_PORT must be a number from 0 to 65535");
  }
}
