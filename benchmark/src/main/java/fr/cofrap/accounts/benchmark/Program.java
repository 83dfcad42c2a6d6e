package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that the bench has started.
 *
 * @param process the process
 * @param log all that it prints
 * @param startNanos when it was started, by {@link System#nanoTime()}
 */
record Program(Process process, Path log, long startNanos) implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;
  private static final double KIB_PER_MIB = 1024;

  /**
   * Starts one.
   *
   * @param environment what it is told, beside what the bench itself was
   */
  static Program start(List<String> command, Map<String, String> environment) throws IOException {
    Path log = Files.createTempFile(Site.FOLDER, "journal", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("COFRAP_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long startNanos = System.nanoTime();
    return new Program(builder.start(), log, startNanos);
  }

  /**
   * What a program prints, once it has ended well.
   *
   * @throws BenchmarkException when it fails
   */
  static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    try (Program program = start(List.of(command), environment)) {
      return program.finish();
    }
  }

  /** Milliseconds since it was started. */
  double age() {
    return (System.nanoTime() - startNanos) / 1e6;
  }

  /**
   * Says that it must be running.
   *
   * @throws BenchmarkException with all that it printed when it is not
   */
  void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new BenchmarkException(
          process.info() + " s’est arrêté (" + process.exitValue() + ") :\n" + output());
    }
  }

  /** Waits for its end, and returns what it printed. */
  String finish() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new BenchmarkException(process.info() + " ne finit pas :\n" + output());
    }
    if (process.exitValue() != 0) {
      requireAlive();
    }
    return output();
  }

  private String output() throws IOException {
    return Files.readString(log);
  }

  /**
   * Its memory, in MiB (proc(5)).
   *
   * @param measure {@code Rss}, what is in RAM, or {@code Pss}, where pages shared with other
   *     processes count in part
   */
  double mib(String measure) throws IOException {
    Path file = Path.of("/proc/" + process.pid() + "/smaps_rollup");
    return Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(measure + ":"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
            .sum()
        / KIB_PER_MIB;
  }

  /** Ends it, kindly at first. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
    process.destroyForcibly();
  }
}
