package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long programs take to start.
 *
 * @param site where they are
 * @param accounts what they are asked about
 * @param delivered the functions, with their caches
 * @param results what is found out
 */
record Starts(Site site, Accounts accounts, List<Launch> delivered, Results results) {

  private static final Launch FLOOR = Launch.plain(Launch.FLOOR, Launch.FLOOR);
  private static final Launch PLAIN = Launch.plain("authenticate", "authenticate.sans-cache");
  private static final int MORE_ANSWERS = 5;
  private static final long IDLE_MILLIS = 500;

  /**
   * All of them with a whole processor, and the functions with a part of it. Each ratio is that of
   * one round: what both have in common of it, such as another program that wakes up, weighs on
   * neither.
   */
  void measure() throws IOException, InterruptedException {
    double least = cold(FLOOR);
    for (Launch it : Stream.concat(Stream.of(PLAIN), delivered.stream()).toList()) {
      results.add("rapport.froid." + it.id(), "×", cold(it) / least);
      withQuota(it);
    }
    site.tidy();
  }

  /**
   * From the start of a process to its first business answer, a success with all that it needs: the
   * connection to the database, the keys, the row written. Then the memory of the process, a moment
   * after its first answers.
   *
   * @return milliseconds
   */
  private double cold(Launch launch) throws IOException, InterruptedException {
    String body = accounts.request(launch.program());
    try (Program process = site.start(launch.command())) {
      double millis = process.answersAt("/", body);
      results.add("froid." + launch.id(), "ms", millis);
      for (int i = 0; i < MORE_ANSWERS; i++) {
        process.answersAt("/", accounts.request(launch.program()));
      }
      Thread.sleep(IDLE_MILLIS);
      process.noteMemory("repos." + launch.id(), results);
      return millis;
    }
  }

  /**
   * With a fifth of a processor, from the start of the process to the first answer of its health.
   */
  private void withQuota(Launch launch) throws IOException {
    List<String> command = new ArrayList<>(List.of("scripts/with-quota.sh", "20"));
    command.addAll(launch.command());
    try (Program process = site.start(command)) {
      double millis = process.answersAt("/_/health", null);
      results.add("quota." + launch.id(), "s", millis / 1000);
    } catch (BenchmarkException e) {
      results.skip("/_/health sous quota : " + e.getMessage());
    }
  }

  /**
   * From the command {@code ./demo} to a page whose functions answer: with no database, then with.
   */
  void demo() throws IOException {
    Path data = Files.createTempDirectory(Site.FOLDER, "demo");
    for (String time : List.of("premiere", "suivante")) {
      Map<String, String> settings =
          Map.of("COFRAP_PORT", Site.freePort(), "COFRAP_DATA", data.toString());
      try (Program demo = Program.start(List.of("./demo"), settings)) {
        demo.answersAt("/_/ready", null);
        results.add("demo." + time, "s", demo.answersAt("/", null) / 1000);
      }
    }
  }
}
