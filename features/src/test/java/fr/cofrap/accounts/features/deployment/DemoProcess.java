package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Folders;
import fr.cofrap.accounts.features.world.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demonstration in a process of its own, on a folder that outlives it. */
public final class DemoProcess implements Site, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern READY = Pattern.compile("http://localhost:([0-9]+)");

  private final Path folder = Folders.temporary();
  private final StringBuilder outputs = new StringBuilder();
  private final Client client = new Client(path -> "http://localhost:" + port() + path);
  private JavaProcess process;

  /** Starts it, and waits until it says that it is ready. */
  public void start() {
    process =
        JavaProcess.start("demo", Map.of("COFRAP_PORT", "0", "COFRAP_DATA", folder.toString()));
    Await.until(
        "the demonstration is ready",
        PATIENCE,
        () -> !process.isAlive() || READY.matcher(process.output()).find());
    if (!process.isAlive()) {
      throw new AssertionError("the demonstration gave up: " + process.output());
    }
  }

  private int port() {
    Matcher ready = READY.matcher(process.output());
    if (!ready.find()) {
      throw new IllegalStateException("not ready");
    }
    return Integer.parseInt(ready.group(1));
  }

  /** Kills it; its database is left behind. */
  public void kill() {
    process.kill();
    outputs.append(process.output());
  }

  /** Everything that it wrote in all its lives. */
  public String output() {
    return outputs + process.output();
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public void reach(long step) {
    if (step > now().getEpochSecond() / 30 + 1) {
      throw new IllegalStateException("an account can be used three times here, no more");
    }
  }

  @Override
  public void close() {
    process.terminate();
    process.exitWithin(PATIENCE);
    Folders.delete(folder);
  }
}
