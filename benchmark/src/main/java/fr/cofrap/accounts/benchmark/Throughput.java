package fr.cofrap.accounts.benchmark;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How many requests a second the functions answer at eight clients, and how soon, beside what
 * PostgreSQL alone does of the same SQL; then how soon honest people are answered while others are
 * refused.
 *
 * @param site where they are
 * @param accounts what they are asked about
 * @param functions as they run
 * @param seconds how long each run lasts
 * @param pgbench what asks PostgreSQL
 */
record Throughput(
    Site site, Accounts accounts, Map<String, Program> functions, int seconds, Pgbench pgbench) {

  /** The functions that are asked. */
  private static final List<String> LOADED = List.of("authenticate", "generate-password");

  private static final int CLIENTS = 8;

  /** More than are created in a run. */
  private static final int CREATIONS = 30_000;

  /** How many refusals arrive, beside the authentications that the function can do alone. */
  private static final double REFUSALS = .4;

  /** One run of each kind, then the memory that it takes. */
  void measure(Results results) throws Exception {
    double alone = compare("authenticate", () -> accounts.honest(0, seconds), results);
    compare("generate-password", () -> accounts.creations(CREATIONS), results);
    disturbed(alone, results);
    for (String function : LOADED) {
      functions.get(function).noteMemory("charge." + function, results);
    }
  }

  /** Codes live briefly: what is asked is made once pgbench is done. */
  private double compare(String function, Supplier<List<String>> bodies, Results results)
      throws Exception {
    double most = pgbench.run(function, CLIENTS, seconds);
    results.add("pgbench." + function, "/s", most);
    site.tidy();
    Outcome alone = load(function, bodies.get(), List.of(), 0);
    results.add("debit." + function, "/s", alone.rate());
    results.add("rapport.debit." + function, "%", 100 * alone.rate() / most);
    results.add("p50." + function, "ms", alone.p50());
    results.add("p99." + function, "ms", alone.p99());
    return alone.rate();
  }

  private void disturbed(double alone, Results results) throws Exception {
    Outcome beside =
        load("authenticate", accounts.honest(0, seconds), accounts.refused(), REFUSALS * alone);
    results.add("honnete.debit", "/s", beside.rate());
    results.add("honnete.p50", "ms", beside.p50());
    results.add("honnete.p99", "ms", beside.p99());
    results.add("honnete.ecartees", "%", beside.turnedAway());
    results.add("refus.debit", "/s", beside.refusals());
    results.add("refus.part", "%", 100 * beside.refusals() / alone);
  }

  private Outcome load(String function, List<String> asked, List<String> refused, double rate)
      throws Exception {
    int port = functions.get(function).address().getPort();
    try (Load load = new Load(port, false, asked, refused)) {
      return load.run(CLIENTS, seconds, rate);
    } finally {
      site.tidy();
    }
  }
}
