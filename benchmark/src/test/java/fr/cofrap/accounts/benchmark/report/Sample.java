package fr.cofrap.accounts.benchmark.report;

import java.util.List;

/** Results as a session gives them, small. */
final class Sample {

  private Sample() {}

  static Results results() {
    Results results = new Results();
    results.fact("Date", "1 mars 2026 à 12 h 00");
    results.skip("rien d’important.");
    results.add(Results.PROCESSORS, "", 2);
    results.add(Results.LOAD, "", .1);
    for (double way : List.of(1., 1.1, .9)) {
      starts(results, way);
      load(results, way);
    }
    return results;
  }

  private static void starts(Results results, double way) {
    results.add("cold.floor.jdk17.answer", "ms", 400 * way);
    results.add("cold.authenticate.jdk17.answer", "ms", 2000 * way);
    results.add("cold.floor.jdk25.answer", "ms", 400 * way);
    results.add("cold.authenticate.jdk25.answer", "ms", 1800 * way);
    results.add("cold.floor.jdk25-aot.answer", "ms", 200 * way);
    results.add("cold.authenticate.jdk25-aot.answer", "ms", 600 * way);
    results.add("cold.generate-2fa.jdk25-aot.answer", "ms", 640 * way);
    for (String program :
        List.of(
            "floor.jdk17",
            "authenticate.jdk17",
            "floor.jdk25",
            "authenticate.jdk25",
            "floor.jdk25-aot",
            "authenticate.jdk25-aot",
            "generate-2fa.jdk25-aot")) {
      results.add("cold." + program + ".port", "ms", 100 * way);
      results.add("memory." + program + ".rss", "Mio", program.startsWith("a") ? 85 : 95);
      results.add("memory." + program + ".pss", "Mio", 60);
    }
    results.add("memory.loaded.authenticate.rss", "Mio", 99);
    results.add("image.authenticate", "Mo", 50);
  }

  private static void load(Results results, double way) {
    results.add("pgbench.authenticate.8.prepared.rate", "/s", 4000 * way);
    results.add("pgbench.authenticate.8.simple.rate", "/s", 3250 * way);
    results.add("load.authenticate.8.rate", "/s", 2600 * way);
    results.add("load.authenticate.8.p50", "ms", 2);
    results.add("load.authenticate.8.p95", "ms", 6);
    results.add("load.authenticate.8.p99", "ms", 12);
    results.add("cpu.load.authenticate.8.function", "µs", 350 * way);
    results.add("cpu.load.authenticate.8.postgres", "µs", 250 * (2 - way));
    results.add("cpu.load.authenticate.8.generator", "µs", 50);
    results.add("busy.load.authenticate.8.generator", "%", .13);
    results.add("busy.load.authenticate.8.others", "%", .05 * way);
    results.add("load.floor.8.rate", "/s", 20_000);
  }
}
