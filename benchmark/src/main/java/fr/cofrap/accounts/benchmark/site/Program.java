package fr.cofrap.accounts.benchmark.site;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that the bench has started. Closing it ends it, kindly at first. */
public final class Program implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int TERMINATED = 128 + 15;
  private static final int LINES_SHOWN = 15;

  private final Process process;
  private final Path log;
  private final long startNanos;
  private boolean terminated;

  private Program(Process process, Path log, long startNanos) {
    this.process = process;
    this.log = log;
    this.startNanos = startNanos;
  }

  /**
   * Starts one.
   *
   * @param environment what it is told, beside what the bench itself was
   * @param log takes all that it prints
   */
  public static Program start(List<String> command, Map<String, String> environment, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("COFRAP_"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    long startNanos = System.nanoTime();
    try {
      return new Program(builder.start(), log, startNanos);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When it was started, by {@link System#nanoTime()}. */
  public long startNanos() {
    return startNanos;
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Says that it must be running.
   *
   * @throws BenchmarkException with its last words when it is not
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new BenchmarkException(
          "Un programme s’est arrêté (code " + process.exitValue() + ") :\n" + lastWords());
    }
  }

  /** Asks it to end, without waiting. */
  public void terminate() {
    terminated = true;
    process.destroy();
  }

  /**
   * Waits for its end, and returns what it printed.
   *
   * @throws BenchmarkException with its last words when it failed or had to be killed
   */
  public String finish(Duration patience) {
    await(patience);
    boolean asAsked = terminated && process.exitValue() == TERMINATED;
    if (process.exitValue() != 0 && !asAsked) {
      requireAlive();
    }
    return output();
  }

  /** The end of what it printed. */
  public String lastWords() {
    List<String> lines = output().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }

  private String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
    await(PATIENCE);
  }
}
