package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Debian's PgBouncer in transaction mode: two connections to the database for everybody. */
public final class PgBouncer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PROGRAM = "/usr/sbin/pgbouncer";

  private static final String SETTINGS =
      """
      [databases]
      * = host=127.0.0.1 port=%d
      [pgbouncer]
      listen_addr = localhost
      listen_port = %d
      unix_socket_dir =
      pool_mode = transaction
      default_pool_size = 2
      auth_type = scram-sha-256
      auth_file = users.txt
      ignore_startup_parameters = extra_float_digits
      """;

  private final Path folder = Folders.temporary();
  private final int port = Ports.free();
  private final Process process;

  /** Starts one before a database; it knows the functions' role and its password. */
  public PgBouncer(int database, String password) {
    try {
      Files.writeString(folder.resolve("bouncer.ini"), SETTINGS.formatted(database, port));
      Files.writeString(
          folder.resolve("users.txt"), "\"cofrap_functions\" \"%s\"%n".formatted(password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Files.exists(Path.of(PROGRAM))) {
      throw new AssertionError("PgBouncer is missing: sudo apt-get install pgbouncer");
    }
    process = Programs.start(folder, Programs.asNobody(PROGRAM, "bouncer.ini"));
    Await.until("PgBouncer in service", PATIENCE, () -> Ports.accepts(port));
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    Folders.delete(folder);
  }
}
