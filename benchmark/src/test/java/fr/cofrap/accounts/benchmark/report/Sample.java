package fr.cofrap.accounts.benchmark.report;

import java.util.List;

/** Results as a session gives them, small. */
final class Sample {

  private Sample() {}

  static Results results() {
    Results results = new Results();
    results.fact("Date", "1 mars 2026 à 12 h 00");
    results.skip("rien d’important.");
    for (double way : List.of(1., 1.1, .9)) {
      results.add("cold.floor-jdk17.answer", "ms", 400 * way);
      results.add("cold.jdk17.answer", "ms", 2000 * way);
      results.add("cold.floor-jdk25.answer", "ms", 400 * way);
      results.add("cold.floor-jdk25-aot.answer", "ms", 200 * way);
      results.add("cold.jdk25-aot.answer", "ms", 600 * way);
      results.add("memory.jdk25-aot.rss", "Mio", 95);
      results.add("pgbench.8.rate", "/s", 4000 * way);
      results.add("load.authenticate.8.rate", "/s", 2600 * way);
      results.add("load.authenticate.8.p99", "ms", 12);
    }
    return results;
  }
}
