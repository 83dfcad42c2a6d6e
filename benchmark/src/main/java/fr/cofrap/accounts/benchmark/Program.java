package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that the bench has started.
 *
 * @param process the process
 * @param log all that it prints
 * @param address where it answers, if it does
 * @param startNanos when it was started, by {@link System#nanoTime()}
 */
record Program(Process process, Path log, URI address, long startNanos) implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;
  private static final int ANSWER_MILLIS = 60_000;
  private static final long PAUSE_NANOS = 1_000_000;

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
    URI address = URI.create("http://127.0.0.1:" + environment.getOrDefault("COFRAP_PORT", "0"));
    long startNanos = System.nanoTime();
    return new Program(builder.start(), log, address, startNanos);
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
   * Asks it, again and again while it starts, until it answers for the first time.
   *
   * @param body what is posted, or null to read
   * @return when it did, in milliseconds since it was started
   * @throws BenchmarkException when it answers anything else but a success, or not at all
   */
  double answersAt(String path, String body) throws IOException {
    URL url = address.resolve(path).toURL();
    while (!isReady(url, body)) {
      requireAlive();
      if (age() > ANSWER_MILLIS) {
        throw new BenchmarkException("Un programme ne répond pas après une minute.");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return age();
  }

  /**
   * Asks once.
   *
   * @return whether anybody is ready
   * @throws BenchmarkException when the answer is no success
   */
  private static boolean isReady(URL url, String body) {
    try {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setReadTimeout(ANSWER_MILLIS);
      connection.setRequestProperty("Content-Type", "application/json");
      if (body != null) {
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      if (status == 404 || status == 503) {
        // not ready yet: routes are added one by one
        return false;
      }
      if (status != 200 && status != 201) {
        throw new BenchmarkException(url + " répond " + status);
      }
      connection.getInputStream().readAllBytes();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Says that it must be running.
   *
   * @throws BenchmarkException with all that it printed when it is not
   */
  void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new BenchmarkException(
          "%s s’est arrêté (%d) :\n%s"
              .formatted(process.info(), process.exitValue(), Files.readString(log)));
    }
  }

  /** Waits for its end, and returns what it printed. */
  String finish() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new BenchmarkException(process.info() + " ne finit pas :\n" + Files.readString(log));
    }
    if (process.exitValue() != 0) {
      requireAlive();
    }
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
        / 1024; // from KiB
  }

  /** Notes what it has in RAM, alone and in part with others. */
  void noteMemory(String id, Results results) throws IOException {
    results.add(id + ".rss", "Mio", mib("Rss"));
    results.add(id + ".pss", "Mio", mib("Pss"));
  }

  /** Ends it, kindly at first. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
    process.destroyForcibly();
  }
}
