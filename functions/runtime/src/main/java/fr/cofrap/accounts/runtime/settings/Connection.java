package fr.cofrap.accounts.runtime.settings;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How a connection to PostgreSQL is made. */
final class Connection {

  private static final int CONNECT_SECONDS = 2;

  /** How long PostgreSQL may be silent. */
  static final int DEAD_AFTER_SECONDS = 60;

  private static final Set<String> KNOWN =
      Set.of("user", "password", "sslmode", "sslrootcert", "ApplicationName");
  private static final String REMEDY =
      "COFRAP_DATABASE_URL must name one host, and no other parameters than user, password, "
          + "sslmode, sslrootcert and ApplicationName";

  private Connection() {}

  /**
   * The options of an address. Without {@code sslmode}, nothing is encrypted; {@code verify-ca} and
   * {@code verify-full} need {@code sslrootcert}.
   *
   * @throws IllegalArgumentException when it asks for something that is not offered here
   */
  static PgConnectOptions to(DatabaseAddress address) {
    URI uri = uri(address.jdbcUrl());
    Map<String, String> parameters = parameters(uri);
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(uri.getHost() == null ? "localhost" : uri.getHost().replaceAll("[\\[\\]]", ""))
            .setCachePreparedStatements(true);
    options.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
    options.setReadIdleTimeout(DEAD_AFTER_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
    options.setTcpKeepAlive(true);
    if (uri.getPort() > 0) {
      options.setPort(uri.getPort());
    }
    address.user().or(() -> value(parameters, "user")).ifPresent(options::setUser);
    address.password().or(() -> value(parameters, "password")).ifPresent(options::setPassword);
    options.setDatabase(
        uri.getPath().length() > 1 ? uri.getPath().substring(1) : options.getUser());
    value(parameters, "ApplicationName")
        .ifPresent(name -> options.addProperty("application_name", name));
    encrypt(options, parameters);
    return options;
  }

  private static URI uri(String jdbcUrl) {
    try {
      URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
      if (!uri.isOpaque() && (uri.getRawAuthority() == null || uri.getHost() != null)) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // its message would repeat the address: ours is thrown below
    }
    throw new IllegalArgumentException(REMEDY);
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
      String[] parts = pair.split("=", 2);
      if (!pair.isEmpty() && (parts.length < 2 || !KNOWN.contains(parts[0]))) {
        throw new IllegalArgumentException(REMEDY);
      }
      if (!pair.isEmpty()) {
        parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  private static Optional<String> value(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  private static SslMode mode(String name) {
    return Stream.of(SslMode.values())
        .filter(mode -> mode.value.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "COFRAP_DATABASE_URL: sslmode is disable, allow, prefer, require, verify-ca or"
                        + " verify-full"));
  }

  private static void encrypt(PgConnectOptions options, Map<String, String> parameters) {
    SslMode mode = value(parameters, "sslmode").map(Connection::mode).orElse(SslMode.DISABLE);
    options.setSslMode(mode);
    if (mode != SslMode.VERIFY_CA && mode != SslMode.VERIFY_FULL) {
      options.setTrustAll(true);
      return;
    }
    String authority =
        value(parameters, "sslrootcert")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "COFRAP_DATABASE_URL: sslmode=" + mode.value + " needs sslrootcert=file"));
    options.setPemTrustOptions(new PemTrustOptions().addCertPath(authority));
    options.setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
  }
}
