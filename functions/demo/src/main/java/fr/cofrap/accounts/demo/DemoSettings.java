package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the demonstration runs.
 *
 * @param host the address it listens on
 * @param port where it listens; 0 for any free port
 * @param data the folder of its database and secrets
 * @param database a PostgreSQL to use instead of the embedded one
 * @param names under which it may be called, beside its own addresses
 * @param clock the time
 */
public record DemoSettings(
    String host, int port, Path data, Optional<String> database, Set<String> names, Clock clock) {

  /**
   * Reads {@code COFRAP_HOST} (localhost), {@code COFRAP_PORT} (8080), {@code COFRAP_DATA}
   * (.cofrap), {@code COFRAP_DATABASE_URL} (the embedded database) and {@code COFRAP_NAMES} (none),
   * separated by commas.
   *
   * @throws DemoException when a value cannot be used; the message says what would be
   */
  public static DemoSettings from(Map<String, String> environment) {
    return new DemoSettings(
        environment.getOrDefault("COFRAP_HOST", "localhost"),
        port(environment),
        Path.of(environment.getOrDefault("COFRAP_DATA", ".cofrap")).toAbsolutePath(),
        Optional.ofNullable(environment.get("COFRAP_DATABASE_URL"))
            .filter(url -> !url.isBlank())
            .map(DemoSettings::address),
        names(environment.getOrDefault("COFRAP_NAMES", "")),
        Clock.systemUTC());
  }

  private static Set<String> names(String list) {
    return Stream.of(list.split(","))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int port(Map<String, String> environment) {
    try {
      return Settings.port(environment);
    } catch (IllegalArgumentException e) {
      throw new DemoException(
          "COFRAP_PORT n’est pas un port : donnez un nombre de 0 (n’importe quel port libre) à 65535, par"
              + " exemple COFRAP_PORT=8081 ./demo");
    }
  }

  /** Does not repeat what it was given, which may hold a password. */
  private static String address(String url) {
    try {
      Database.driver(url);
      return url;
    } catch (IllegalArgumentException e) {
      throw new DemoException(
          "COFRAP_DATABASE_URL n’est pas l’adresse d’un PostgreSQL, telle que son pilote JDBC la comprend : écrivez"
              + " jdbc:postgresql://hote:5432/base?user=role&password=motdepasse, ou n’en donnez pas, pour la base"
              + " embarquée");
    }
  }
}
