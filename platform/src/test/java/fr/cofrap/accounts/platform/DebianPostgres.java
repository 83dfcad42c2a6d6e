package fr.cofrap.accounts.platform;

import fr.cofrap.accounts.platform.machines.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution's PostgreSQL, server and tools of one version, as its own user. */
final class DebianPostgres implements AutoCloseable {

  static final String OWNER = "postgres";

  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path folder;
  private final int port;

  private DebianPostgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts one on new files, with an empty database {@code cofrap}. */
  static DebianPostgres start() throws IOException {
    Path folder = Files.createTempDirectory("postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    DebianPostgres server = new DebianPostgres(folder, Ports.free());
    String data = folder.resolve("data").toString();
    Files.writeString(folder.resolve("password"), password(OWNER));
    server
        .run(
            "initdb",
            "--pgdata=" + data,
            "--username=" + OWNER,
            "--auth=scram-sha-256",
            "--pwfile=" + folder.resolve("password"),
            "--no-sync")
        .orThrow();
    String options =
        "-c listen_addresses=127.0.0.1 -c port=%d -c fsync=off -c unix_socket_directories=%s"
            .formatted(server.port, folder);
    String log = "--log=" + folder.resolve("log");
    server
        .run("pg_ctl", "--pgdata=" + data, log, "--options=" + options, "--wait", "start")
        .orThrow();
    server.as(OWNER, "postgres", "psql", "--command=create database cofrap").orThrow();
    return server;
  }

  /** The newest of those installed. */
  private static Path tools() {
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .filter(it -> Files.exists(it.resolve("bin/initdb")))
          .max(Path::compareTo)
          .orElseThrow(() -> new IllegalStateException("no PostgreSQL server in " + VERSIONS))
          .resolve("bin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String password(String role) {
    return "secret-of-" + role;
  }

  /** A folder that its user may write. */
  Path folder(String name) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
    return made;
  }

  /** Runs a command as that user, with its tools on the path. */
  Command run(String... words) {
    return run(Map.of(), words);
  }

  /** Runs a command that talks to the database as a role. */
  Command as(String role, String database, String... words) {
    return run(client(role, database), words);
  }

  Map<String, String> client(String role, String database) {
    return Map.of(
        "PGHOST",
        "127.0.0.1",
        "PGPORT",
        String.valueOf(port),
        "PGUSER",
        role,
        "PGPASSWORD",
        password(role),
        "PGDATABASE",
        database);
  }

  Command run(Map<String, String> environment, String... words) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("PATH", tools() + ":" + System.getenv("PATH"));
    String[] command =
        "root".equals(System.getProperty("user.name"))
            ? Stream.concat(Stream.of("runuser", "-u", OWNER, "--"), Stream.of(words))
                .toArray(String[]::new)
            : words;
    return Command.run(all, folder, "", command);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), OWNER, password(OWNER));
  }

  int port() {
    return port;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/cofrap".formatted(port);
  }

  /** Every row, as text. */
  List<String> rows() {
    return as(
            OWNER,
            "cofrap",
            "psql",
            "--no-psqlrc",
            "--tuples-only",
            "--no-align",
            "--command=select * from account order by id")
        .orThrow()
        .lines()
        .toList();
  }

  @Override
  public void close() {
    run("pg_ctl", "--pgdata=" + folder.resolve("data"), "--mode=immediate", "stop");
    Command.run("rm", "-rf", folder.toString());
  }
}
