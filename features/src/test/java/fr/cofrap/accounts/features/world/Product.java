package fr.cofrap.accounts.features.world;

import fr.cofrap.accounts.demo.Demo;
import fr.cofrap.accounts.demo.DemoSettings;
import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.runtime.settings.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The product as {@code ./demo} runs it, started once for all tests, at a time of their choice. */
public final class Product implements Site {

  /** When every scenario begins. */
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final Duration STEP = Duration.ofSeconds(30);

  private final MovableClock clock = new MovableClock(START);
  private final LogCapture log = LogCapture.start();
  private final Path data = Folders.temporary();
  private final Demo demo;
  private final Client client;
  private final Table table;

  private static final class Holder {
    private static final Product INSTANCE = new Product();
  }

  private Product() {
    try {
      demo =
          Demo.start(
              new DemoSettings(
                  "localhost", 0, data, Optional.empty(), Set.of("demo.example"), clock),
              progress -> {});
    } catch (Exception e) {
      throw new IllegalStateException("the product does not start", e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    client = new Client(path -> "http://localhost:" + demo.port() + path);
    table = new Table(() -> demo.embedded().orElseThrow().connect());
    clock.lead(new DatabaseClock(table, START));
  }

  private void stop() {
    demo.close();
    Folders.delete(data);
  }

  /** The one running product. */
  public static Product get() {
    return Holder.INSTANCE;
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public Instant now() {
    return clock.time();
  }

  @Override
  public void reach(long step) {
    long last = now().getEpochSecond() / STEP.toSeconds() + 1;
    clock.advance(STEP.multipliedBy(Math.max(0, step - last)));
  }

  /** Its clock. */
  public MovableClock clock() {
    return clock;
  }

  /** What it writes. */
  public LogCapture log() {
    return log;
  }

  /** Its table. */
  public Table table() {
    return table;
  }

  /** Its database, as the functions reach it. */
  public Table asFunctions() {
    return as("", new Secrets(folder().resolve("secrets")).get(Secrets.DATABASE_PASSWORD));
  }

  /** Its database, for another account of the machine, which guesses a password. */
  public Table asStranger(String role) {
    return as("&user=" + role, "guessed");
  }

  private Table as(String role, String password) {
    String url = demo.embedded().orElseThrow().url() + role + "&password=" + password;
    return new Table(() -> DriverManager.getConnection(url));
  }

  /** Where it keeps its database and its secrets. */
  public Path folder() {
    return data;
  }

  /** Where it listens. */
  public int port() {
    return demo.port();
  }

  /** The content of its file of encryption keys. */
  public String encryptionKeys() {
    try {
      return Files.readString(data.resolve("secrets/cofrap-encryption-keys")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
