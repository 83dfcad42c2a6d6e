package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long programs take to start.
 *
 * @param site where they are
 * @param accounts what they are asked about
 * @param results what is found out
 */
record Starts(Site site, Accounts accounts, Results results) {

  private static final int MORE_ANSWERS = 5;
  private static final long IDLE_MILLIS = 500;

  /**
   * From the start of a process to its first business answer, a success with all that it needs: the
   * connection to the database, the keys, the row written. Then the memory of the process, a moment
   * after its first answers.
   */
  void cold(Launch launch) throws IOException, InterruptedException {
    int port = Site.freePort();
    String body = accounts.request(launch.program());
    try (Program process = site.start(launch.command(), port)) {
      results.add("froid." + launch.id(), "ms", process.answersAt(port, "/", body));
      for (int i = 0; i < MORE_ANSWERS; i++) {
        process.answersAt(port, "/", accounts.request(launch.program()));
      }
      Thread.sleep(IDLE_MILLIS);
      memory("repos." + launch.id(), process);
    }
  }

  /** Notes what a process has in RAM, alone and in part with others. */
  void memory(String id, Program process) throws IOException {
    results.add(id + ".rss", "Mio", process.mib("Rss"));
    results.add(id + ".pss", "Mio", process.mib("Pss"));
  }

  /**
   * With a fifth of a processor, from the start of the process to the first answer of its health.
   */
  void withQuota(Launch launch) throws IOException {
    int port = Site.freePort();
    List<String> command = new ArrayList<>(List.of("scripts/with-quota.sh", "20"));
    command.addAll(launch.command());
    try (Program process = site.start(command, port)) {
      double millis = process.answersAt(port, "/_/health", null);
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
      int port = Site.freePort();
      Map<String, String> settings =
          Map.of("COFRAP_PORT", String.valueOf(port), "COFRAP_DATA", data.toString());
      try (Program demo = Program.start(List.of("./demo"), settings)) {
        demo.answersAt(port, "/_/ready", null);
        results.add("demo." + time, "s", demo.answersAt(port, "/", null) / 1000);
      }
    }
  }
}
