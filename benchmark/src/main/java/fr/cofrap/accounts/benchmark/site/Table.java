package fr.cofrap.accounts.benchmark.site;

import fr.cofrap.accounts.demo.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The table, as its owner sees it. */
public final class Table implements AutoCloseable {

  private static final List<String> SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers");

  private final EmbeddedDatabase database;
  private final long pid;
  private final int port;

  Table(EmbeddedDatabase database, Path folder) throws IOException {
    this.database = database;
    List<String> lines = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
    this.pid = Long.parseLong(lines.get(0).strip());
    this.port = Integer.parseInt(lines.get(3).strip());
  }

  String jdbcUrl() {
    return database.url();
  }

  int port() {
    return port;
  }

  /** The process whose children serve the connections. */
  public long pid() {
    return pid;
  }

  /**
   * Brings the table back to what it was before a run: abandoned creations gone, every code unused,
   * as if time had passed; and no dead row left that would slow down the next run more than this.
   */
  public void tidy() throws SQLException {
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("delete from account where password is null");
      statement.execute("update account set last_step = 0, misses = 0, frozen_until = 0");
      statement.execute("vacuum (analyze) account");
      statement.execute("checkpoint");
    }
  }

  /** What is stored of some account's password, sealed: as long as any other. */
  public String someStoredPassword() throws SQLException {
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select password from account where password is not null limit 1")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Its version, and the settings on which its speed depends. */
  public String describe() throws SQLException {
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement()) {
      StringBuilder text = new StringBuilder(show(statement, "server_version"));
      for (String setting : SETTINGS) {
        text.append(", ").append(setting).append('=').append(show(statement, setting));
      }
      return text.toString();
    }
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Returns once the server has ended, so that its files may go. */
  @Override
  public void close() {
    database.close();
    ProcessHandle.of(pid).ifPresent(Table::await);
  }

  static void stop(ProcessHandle server) {
    server.destroy();
    await(server);
  }

  private static void await(ProcessHandle server) {
    try {
      server.onExit().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      server.destroyForcibly();
    }
  }
}
