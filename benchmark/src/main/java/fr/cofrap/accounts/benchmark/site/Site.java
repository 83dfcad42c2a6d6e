package fr.cofrap.accounts.benchmark.site;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.demo.DemoException;
import fr.cofrap.accounts.demo.EmbeddedDatabase;
import fr.cofrap.accounts.runtime.settings.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where measures take place: a temporary folder, secrets, a real PostgreSQL, and the programs that
 * were started. Closing it leaves nothing behind, in whatever state it is.
 */
public final class Site implements AutoCloseable {

  private static final String ROLE = "cofrap_functions";

  private final Path folder;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private Table table;
  private volatile boolean closed;

  private Site(Path folder) {
    this.folder = folder;
  }

  /** Prepares a site, and sees to it that an interruption tidies it up too. */
  public static Site open() throws Exception {
    Site site = new Site(Files.createTempDirectory("cofrap-banc"));
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "tidy"));
    Path secrets = Files.createDirectory(site.folder.resolve("secrets"));
    Files.writeString(secrets.resolve(Secrets.ENCRYPTION_KEYS), "k1:" + random());
    Files.writeString(secrets.resolve(Secrets.DATABASE_PASSWORD), random());
    Files.writeString(secrets.resolve(Secrets.DATABASE_USER), ROLE);
    Path base = Files.createDirectory(site.folder.resolve("base"));
    site.table = new Table(database(base, new Secrets(secrets)), base);
    site.keep(site.table);
    return site;
  }

  private static EmbeddedDatabase database(Path base, Secrets secrets) throws Exception {
    try {
      return EmbeddedDatabase.start(base, secrets);
    } catch (DemoException e) {
      throw new BenchmarkException(
          "PostgreSQL embarqué ne démarre pas. Il refuse de tourner en root là où les espaces de"
              + " noms sont interdits (certains conteneurs) : lancez ./bench sous un compte"
              + " ordinaire.");
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private synchronized <T extends AutoCloseable> T keep(T closeable) {
    if (closed) {
      throw new IllegalStateException("the site is being tidied up");
    }
    open.push(closeable);
    return closeable;
  }

  /** A new folder in this site. */
  public Path folder(String name) {
    try {
      return Files.createTempDirectory(folder, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it was tidied up, by an interruption or at the end. */
  public boolean isClosed() {
    return closed;
  }

  /** The table. */
  public Table table() {
    return table;
  }

  /** Starts a function, or another program that takes its settings from the same variables. */
  public Program start(List<String> command, int port) {
    return start(command, functionSettings(port));
  }

  private synchronized Program start(List<String> command, Map<String, String> environment) {
    Program program = Program.start(command, environment, folder("journal").resolve("sortie"));
    try {
      return keep(program);
    } catch (IllegalStateException e) {
      program.close();
      throw e;
    }
  }

  /** Starts a program with an environment of its own. */
  public Program startWith(List<String> command, Map<String, String> environment) {
    return start(command, environment);
  }

  /** Ends a program. */
  public void stop(Program program) {
    program.close();
    synchronized (this) {
      open.remove(program);
    }
  }

  private Map<String, String> functionSettings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("COFRAP_PORT", String.valueOf(port));
    settings.put("COFRAP_DATABASE_URL", table.jdbcUrl());
    settings.put("COFRAP_SECRETS", folder.resolve("secrets").toString());
    return settings;
  }

  /** What pgbench needs to connect as the functions do. */
  public Map<String, String> clientSettings() {
    Secrets secrets = new Secrets(folder.resolve("secrets"));
    return Map.of(
        "PGHOST",
        "localhost",
        "PGPORT",
        String.valueOf(table.port()),
        "PGUSER",
        ROLE,
        "PGDATABASE",
        "postgres",
        "PGPASSWORD",
        secrets.get(Secrets.DATABASE_PASSWORD));
  }

  /** Ends every program, then the database, then deletes the folder. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        System.err.println("Un programme ne s’est pas arrêté proprement : " + e.getMessage());
      }
    }
    Leftovers.stopDatabases(folder);
    Leftovers.delete(folder);
  }
}
