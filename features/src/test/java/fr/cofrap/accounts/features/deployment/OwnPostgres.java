package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Folders;
import fr.cofrap.accounts.features.world.Table;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A PostgreSQL that can be stopped, and started again on the same files and the same port. */
public final class OwnPostgres {

  private final Path data;
  private final int port = Ports.free();
  private final String password;
  private final Certificates certificates;
  private EmbeddedPostgres running;
  private boolean prepared;

  OwnPostgres(Path data, String password) {
    this.data = data;
    this.password = password;
    this.certificates = new Certificates(data.resolveSibling("certificates"));
  }

  /**
   * Starts it, unless it runs. As in a cluster a commit waits for the files, which the library
   * turns off; what does not wait is written late, so that a test that kills the server sees it
   * missing.
   */
  public void start() {
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
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("wal_writer_delay", "10s")
              .setServerConfig("ssl", "on")
              .setServerConfig("ssl_cert_file", certificate("localhost.pem").toString())
              .setServerConfig("ssl_key_file", certificate("localhost.key").toString())
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

  /** Stops it, if it runs. */
  public void stop() {
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

  /** An empty database of its own beside the first, as its owner sees it. */
  public Table another(String name) {
    table().run("drop database if exists " + name + " with (force)");
    table().run("create database " + name);
    return new Table(() -> running.getDatabase("postgres", name).getConnection());
  }

  /** Without encryption, as in the cluster. */
  String url() {
    return url("postgres");
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database + "?sslmode=disable";
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** A PEM file: of the authority that signed for it, or of a stranger. */
  public Path certificate(String name) {
    return certificates.file(name);
  }

  /** Kills it with all its processes: what it has not written to its files is lost. */
  public void kill() {
    signal("KILL");
    stop();
  }

  /** Lets it stand still, with all that it does. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on. */
  public void thaw() {
    signal("CONT");
  }

  /** First the server, so that it begins nothing more; a child that has just ended is no matter. */
  private void signal(String name) {
    ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
    Programs.run(data.getParent(), "kill", "-" + name, String.valueOf(server.pid()));
    String children = server.descendants().map(it -> " " + it.pid()).collect(Collectors.joining());
    Programs.run(data.getParent(), "sh", "-c", "kill -" + name + children + " || true");
  }

  private long pid() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A script of today's store. */
  public static String script(String name) {
    try (InputStream in = OwnPostgres.class.getResourceAsStream("/store/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
