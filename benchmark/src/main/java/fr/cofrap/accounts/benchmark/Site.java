package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.demo.DataFolder;
import fr.cofrap.accounts.demo.EmbeddedDatabase;
import fr.cofrap.accounts.runtime.settings.Secrets;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where measures take place: secrets, and a real PostgreSQL that wants a password. Closing it
 * leaves nothing running.
 */
record Site(EmbeddedDatabase database, Secrets secrets) implements AutoCloseable {

  /** The folder, which ./bench makes and deletes. */
  static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  private static final Path SECRETS = FOLDER.resolve("secrets");

  /** Who could connect without proving a password by SCRAM: nobody. */
  static final String OPEN_DOORS =
      """
      select (select count(*) from pg_hba_file_rules where auth_method is distinct from 'scram-sha-256')
           + (select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%')
      """;

  /**
   * Prepares a site, and sees to it that an interruption tidies it up too.
   *
   * @throws BenchmarkException when somebody could connect without a password, which costs a start
   *     less than it would in production
   */
  static Site open() throws Exception {
    Secrets secrets = DataFolder.open(FOLDER).secrets();
    Site site = new Site(EmbeddedDatabase.start(FOLDER.resolve("base"), secrets), secrets);
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "tidy"));
    if (!site.ask(OPEN_DOORS).equals("0")) {
      throw new BenchmarkException("La base du banc laisse entrer sans mot de passe (SCRAM).");
    }
    return site;
  }

  /** Starts a function, or another program that takes its settings from the same variables. */
  Program start(List<String> command, int port) throws IOException {
    return Program.start(
        command,
        Map.of(
            "COFRAP_PORT", String.valueOf(port),
            "COFRAP_DATABASE_URL", url(),
            "COFRAP_SECRETS", SECRETS.toString()));
  }

  /** Where the functions find the table, for a program that is given the password. */
  String url() {
    return database.url();
  }

  /** The password of the functions' role. */
  String password() {
    return secrets.get(Secrets.DATABASE_PASSWORD);
  }

  /**
   * Brings the table back to what it was before a run: abandoned creations gone, every code unused,
   * as if time had passed; and no dead row left that would slow down the next run more than this.
   */
  void tidy() throws SQLException {
    run("delete from account where password is null");
    run("update account set last_step = 0, misses = 0, frozen_until = 0");
    run("vacuum (analyze) account");
    run("checkpoint");
  }

  /**
   * A port that nothing listens on, below those that the system gives to callers: somebody who asks
   * such a port again and again before its server is up is in the end given that very port, and
   * finds himself at the other end.
   */
  static int freePort() {
    int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
    try (ServerSocket free = new ServerSocket(port)) {
      return free.getLocalPort();
    } catch (IOException e) {
      return freePort();
    }
  }

  /** Changes the table, as its owner. */
  void run(String change) throws SQLException {
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement()) {
      statement.execute(change);
    }
  }

  /** The first column of the first row of an answer. */
  String ask(String question) throws SQLException {
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Ends every program, then the database. */
  @Override
  public void close() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroy);
    database.close();
  }
}
