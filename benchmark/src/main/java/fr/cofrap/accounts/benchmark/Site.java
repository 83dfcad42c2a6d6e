package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.demo.DataFolder;
import fr.cofrap.accounts.demo.EmbeddedDatabase;
import fr.cofrap.accounts.runtime.settings.Secrets;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Where measures take place: secrets, and a real PostgreSQL that wants a password of everybody, as
 * that of the demonstration does. Closing it leaves nothing running.
 *
 * @param owner asks and changes the table, as its owner
 */
record Site(EmbeddedDatabase database, Secrets secrets, JdbcTemplate owner)
    implements AutoCloseable {

  /** The folder, which ./bench makes and deletes. */
  static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  /** Where ./verify notes how many seconds it took, once it has verified everything. */
  private static final Path VERIFY = Path.of("target/verify.seconds");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'\u00a0h\u00a0'mm", Locale.FRENCH);
  private static final Pattern SIZE = Pattern.compile("([0-9.]+) Mo  .*/([a-z0-9-]+):");

  private static final String SETTINGS =
      """
      select current_setting('server_version') || ', ' || string_agg(name || '=' || setting, ', ')
      from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'password_encryption')
      """;

  /** Prepares a site, and sees to it that an interruption tidies it up too. */
  static Site open() throws Exception {
    Secrets secrets = DataFolder.open(FOLDER).secrets();
    EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER.resolve("base"), secrets);
    JdbcTemplate owner = new JdbcTemplate(new SingleConnectionDataSource(database.connect(), true));
    Site site = new Site(database, secrets, owner);
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "tidy"));
    return site;
  }

  /** Starts a function, or another program that takes its settings from the same variables. */
  Program start(List<String> command) throws IOException {
    return Program.start(
        command,
        Map.of(
            "COFRAP_PORT", freePort(),
            "COFRAP_DATABASE_URL", database.url(),
            "COFRAP_SECRETS", secrets.directory().toString()));
  }

  /**
   * Brings the table back to what it was before a run: abandoned creations gone, every code unused,
   * as if time had passed; and no dead row left that would slow down the next run more than this.
   */
  void tidy() {
    owner.execute("delete from account where password is null");
    owner.execute("update account set last_step = 0, misses = 0, frozen_until = 0");
    owner.execute("vacuum (analyze) account");
    owner.execute("checkpoint");
  }

  /**
   * A port that nothing listens on, below those that the system gives to callers: somebody who asks
   * such a port again and again before its server is up is in the end given that very port, and
   * finds himself at the other end.
   */
  static String freePort() {
    int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
    try (ServerSocket free = new ServerSocket(port)) {
      return String.valueOf(free.getLocalPort());
    } catch (IOException e) {
      return freePort();
    }
  }

  /** What a reader needs to make sense of figures, and what is measured only once. */
  void describe(Results results) throws Exception {
    results.fact("Date", LocalDateTime.now().format(DATE));
    Program.run(Map.of(), "benchmark/machine.sh")
        .lines()
        .map(line -> line.split(" : ", 2))
        .forEach(it -> results.fact(it[0], it[1]));
    results.fact("JDK", Runtime.version().toString());
    results.fact("PostgreSQL", owner.queryForObject(SETTINGS, String.class));
    if (Files.exists(VERIFY)) {
      results.add("verify", "min", Double.parseDouble(Files.readString(VERIFY).strip()) / 60);
    } else {
      results.skip("./verify : il note sa durée quand il réussit, et ne l’a pas encore fait ici.");
    }
    weigh(results);
  }

  /** The size of the images, if they were built here: as a registry keeps them, compressed. */
  private static void weigh(Results results) throws IOException, InterruptedException {
    try {
      String sizes = Program.run(System.getenv(), "scripts/images.sh", "--sizes");
      SIZE.matcher(sizes)
          .results()
          .forEach(
              it -> results.add("image." + it.group(2), "Mo", Double.parseDouble(it.group(1))));
    } catch (BenchmarkException e) {
      results.skip("la taille des images : scripts/images.sh ne les a pas construites ici.");
    }
  }

  /** Ends every program, then the database. */
  @Override
  public void close() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroy);
    database.close();
  }
}
