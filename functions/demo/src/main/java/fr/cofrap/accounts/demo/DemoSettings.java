package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.settings.DatabaseAddress;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * How the demonstration runs.
 *
 * @param host the address it listens on
 * @param port where it listens; 0 for any free port
 * @param data the folder of its database and secrets
 * @param database a PostgreSQL to use instead of the embedded one
 * @param clock the time
 */
public record DemoSettings(
    String host, int port, Path data, Optional<DatabaseAddress> database, Clock clock) {

  /**
   * Reads {@code COFRAP_HOST} (localhost), {@code COFRAP_PORT} (8080), {@code COFRAP_DATA}
   * (.cofrap) and {@code COFRAP_DATABASE_URL} (the embedded database).
   *
   * @throws IllegalArgumentException when a value cannot be used; the message says what would be
   */
  public static DemoSettings from(Map<String, String> environment) {
    return new DemoSettings(
        environment.getOrDefault("COFRAP_HOST", "localhost"),
        Settings.port(environment),
        Path.of(environment.getOrDefault("COFRAP_DATA", ".cofrap")).toAbsolutePath(),
        Optional.ofNullable(environment.get("COFRAP_DATABASE_URL"))
            .filter(url -> !url.isBlank())
            .map(DatabaseAddress::parse),
        Clock.systemUTC());
  }
}
