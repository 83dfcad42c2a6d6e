package fr.cofrap.accounts.benchmark;

import java.util.List;

/**
 * How soon one honest person is answered, again and again, while strangers attack.
 *
 * @param site where it happens
 * @param accounts those of the honest person
 * @param port where authenticate answers
 * @param seconds how long each attack lasts
 */
record Attacked(Site site, Accounts accounts, int port, int seconds) {

  /** Each attack by itself, then all at once. */
  void measure(Results results) throws Exception {
    String refused = accounts.refused().get(0);
    measure("appels", results, Stranger.calling(port, refused));
    measure("enchainees", results, Stranger.pipelining(port), Stranger.pipelining(port));
    measure("suspendues", results, Stranger.halting(port, true), Stranger.halting(port, false));
    measure(
        "melange",
        results,
        Stranger.calling(port, refused),
        Stranger.pipelining(port),
        Stranger.pipelining(port),
        Stranger.halting(port, true),
        Stranger.halting(port, false));
  }

  private void measure(String id, Results results, Stranger... attack) throws Exception {
    try (Load honest = new Load(port, true, accounts.honest(0, seconds), List.of())) {
      Outcome outcome = honest.run(1, seconds, 0);
      results.add("attaque." + id + ".p99", "ms", outcome.p99());
      results.add("attaque." + id + ".servies", "", outcome.served());
      results.add("attaque." + id + ".ecartees", "%", outcome.turnedAway());
    } finally {
      List.of(attack).forEach(Stranger::close);
      site.tidy();
    }
  }
}
