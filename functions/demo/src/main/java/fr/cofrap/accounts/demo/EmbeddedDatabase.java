package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.settings.Secrets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL that keeps its files in the data folder. */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String FILES = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    stopOrphan(folder);
    EmbeddedDatabase database = new EmbeddedDatabase(launch(folder, secrets), secrets);
    try (Connection owner = database.connect()) {
      Schema.create(owner, secrets.get(Secrets.DATABASE_PASSWORD));
    }
    return database;
  }

  /**
   * Everybody needs a password, its owner too, and only by TCP: other accounts share the machine.
   */
  private static EmbeddedPostgres launch(Path folder, Secrets secrets) throws IOException {
    requirePasswords(folder.resolve(FILES));
    Path binaries = DataFolder.keepPrivate(folder.resolve("binaries"));
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder.resolve(FILES))
          .setCleanDataDirectory(false)
          .setOverrideWorkingDirectory(binaries.toFile())
          .setPGStartupWait(PATIENCE)
          // initdb's options, beside those of the locale
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig("pwfile", secrets.file(DataFolder.OWNER_PASSWORD).toString())
          .setConnectConfig("password", secrets.get(DataFolder.OWNER_PASSWORD))
          .setServerConfig("unix_socket_directories", "")
          .start();
    } catch (IllegalStateException e) {
      throw new DemoException(
          "PostgreSQL embarqué ne démarre pas : "
              + e.getMessage()
              + "\nIl refuse de tourner en root là où les espaces de noms sont interdits (certains"
              + " conteneurs) : lancez ./demo sous un compte ordinaire, ou donnez un PostgreSQL par"
              + " COFRAP_DATABASE_URL.");
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

  /**
   * A demonstration that was killed leaves its database running. The folder's lock says that its
   * owner is gone, so this one may stop it: it shuts down cleanly and loses nothing.
   */
  static void stopOrphan(Path folder) throws IOException {
    Path pidFile = folder.resolve(FILES).resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
    if (orphan.isPresent()) {
      orphan.get().destroy();
      await(orphan.get());
    } else {
      Files.delete(pidFile);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(it -> it.endsWith("postgres")).isPresent();
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new DemoException(
          "La base d’une démonstration interrompue ne s’arrête pas : terminez le processus "
              + process.pid()
              + ", puis recommencez.");
    }
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
