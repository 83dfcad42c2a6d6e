package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.settings.Secrets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real PostgreSQL that keeps its files in the data folder. */
public final class EmbeddedDatabase implements AutoCloseable {

  /** Where in the data folder its files are. */
  static final String FILES = "postgres";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ARCHIVE = Pattern.compile("-([0-9]+)[0-9.]*\\.jar!");

  private final EmbeddedPostgres postgres;
  private final Secrets secrets;

  private EmbeddedDatabase(EmbeddedPostgres postgres, Secrets secrets) {
    this.postgres = postgres;
    this.secrets = secrets;
  }

  /**
   * Starts it, with the table, and the functions' role with its password.
   *
   * @param folder where it keeps its files; nobody else may be using it
   * @param secrets holds that password
   * @throws DemoException when it does not start; the message says what to do
   */
  public static EmbeddedDatabase start(Path folder, Secrets secrets)
      throws IOException, SQLException {
    Leftovers leftovers = new Leftovers(folder, FILES);
    leftovers.stopOrphan();
    leftovers.dropHalfMade();
    EmbeddedDatabase database = new EmbeddedDatabase(launch(folder, secrets), secrets);
    try (Connection owner = database.connect()) {
      Schema.create(owner, secrets.get(Secrets.DATABASE_PASSWORD));
    }
    leftovers.made();
    return database;
  }

  /**
   * Everybody needs a password, its owner too, and only by TCP: other accounts share the machine.
   */
  private static EmbeddedPostgres launch(Path folder, Secrets secrets) throws IOException {
    requirePasswords(folder.resolve(FILES));
    requireVersion(folder.resolve(FILES));
    Path binaries = DataFolder.keepPrivate(folder.resolve("binaries"));
    Path said = DataFolder.keepPrivateFile(folder.resolve("postgres.log"));
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder.resolve(FILES))
          .setCleanDataDirectory(false)
          .setOverrideWorkingDirectory(binaries.toFile())
          .setPGStartupWait(PATIENCE)
          .setOutputRedirector(ProcessBuilder.Redirect.to(said.toFile()))
          // initdb's options, beside those of the locale
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig(
              "pwfile", secrets.directory().resolve(DataFolder.OWNER_PASSWORD).toString())
          .setConnectConfig("password", secrets.get(DataFolder.OWNER_PASSWORD))
          .setServerConfig("unix_socket_directories", "")
          // by number: on a machine without /etc/hosts PostgreSQL, unlike Java, has no localhost
          .setServerConfig("listen_addresses", "127.0.0.1")
          .start();
    } catch (FileSystemException e) {
      throw e;
    } catch (IllegalStateException | IOException e) {
      DemoException failure = DatabaseFailure.of(e, said);
      Leftovers.delete(binaries); // unpacked on a full disk they look whole, and never are
      throw failure;
    } finally {
      DataFolder.keepPrivate(binaries); // the library has let everybody write in it
    }
  }

  /** A database of an earlier version lets every account of the machine in. */
  private static void requirePasswords(Path files) throws IOException {
    Path rules = files.resolve("pg_hba.conf");
    if (Files.exists(rules)
        && Files.readAllLines(rules).stream().anyMatch(it -> it.matches("[^#].*\\btrust"))) {
      throw new DemoException(
          "La base de "
              + files
              + " vient d’une version qui n’y demandait pas de mot de passe : ./demo --reset l’oublie.");
    }
  }

  /** PostgreSQL does not read the files of another version, and says so in its log alone. */
  private static void requireVersion(Path files) throws IOException {
    Path version = files.resolve("PG_VERSION");
    String ours = version();
    if (!Files.exists(version) || ours.isEmpty()) {
      return;
    }
    String theirs = Files.readString(version).strip();
    if (!theirs.equals(ours)) {
      throw new DemoException(
          "La base de "
              + files
              + " est celle d’un PostgreSQL "
              + theirs
              + ", et celui de cette démonstration est en version "
              + ours
              + " : ./demo --reset l’oublie, ou COFRAP_DATA=.cofrap2 ./demo en commence une autre.");
    }
  }

  /** The version of the library's own binaries, which only the name of their archive tells. */
  private static String version() {
    String machine = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    String url =
        String.valueOf(EmbeddedPostgres.class.getResource("/postgres-linux-" + machine + ".txz"));
    Matcher found = ARCHIVE.matcher(url);
    return found.find() ? found.group(1) : "";
  }

  /** How the functions reach it; the password is among the secrets. */
  public String url() {
    return "jdbc:postgresql://localhost:%d/postgres?user=%s"
        .formatted(postgres.getPort(), Schema.functions());
  }

  /** A connection as the owner of the table. */
  public Connection connect() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
