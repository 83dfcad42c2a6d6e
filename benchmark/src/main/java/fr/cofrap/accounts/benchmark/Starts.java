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

  /** All of them with a whole processor, then the functions with a part of it. */
  void measure(Launch floor, List<Launch> functions) throws IOException, InterruptedException {
    cold(floor);
    for (Launch it : functions) {
      cold(it);
    }
    for (Launch it : functions) {
      withQuota(it);
    }
    site.tidy();
  }

  /**
   * From the start of a process to its first business answer, a success with all that it needs: the
   * connection to the database, the keys, the row written. Then the memory of the process, a moment
   * after its first answers.
   */
  private void cold(Launch launch) throws IOException, InterruptedException {
    String body = accounts.request(launch.program());
    try (Program process = site.start(launch.command())) {
      results.add("froid." + launch.id(), "ms", process.answersAt("/", body));
      for (int i = 0; i < MORE_ANSWERS; i++) {
        process.answersAt("/", accounts.request(launch.program()));
      }
      Thread.sleep(IDLE_MILLIS);
      process.noteMemory("repos." + launch.id(), results);
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
