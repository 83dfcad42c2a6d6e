package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Folders;
import fr.cofrap.accounts.features.world.Table;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A PostgreSQL that can be stopped, and started again on the same files and the same port. */
final class OwnPostgres {

  private final Path data;
  private final int port = Ports.free();
  private final String password;
  private EmbeddedPostgres running;
  private boolean prepared;

  OwnPostgres(Path data, String password) {
    this.data = data;
    this.password = password;
  }

  void start() {
    if (running != null) {
      return;
    }
    try {
      running =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(Folders.binaries().toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!prepared) {
      table().run(script("schema.sql"));
      table().run("create role cofrap_functions login password '" + password + "'");
      table().run(script("role.sql"));
      prepared = true;
    }
  }

  void stop() {
    if (running == null) {
      return;
    }
    try {
      running.close();
      running = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As its owner sees it. */
  Table table() {
    return new Table(() -> running.getPostgresDatabase().getConnection());
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  private static String script(String name) {
    try (InputStream in = OwnPostgres.class.getResourceAsStream("/store/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
