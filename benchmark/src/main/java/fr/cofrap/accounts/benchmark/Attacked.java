package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.training.Caller;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon one honest person is answered, again and again, while strangers attack.
 *
 * @param site where it happens
 * @param accounts those of the honest person
 * @param address where authenticate answers
 * @param seconds how long each attack lasts
 */
record Attacked(Site site, Accounts accounts, URI address, int seconds) {

  private static final int TURNED_AWAY = 503;

  /** Each attack by itself, then all at once. */
  void measure(Results results) throws Exception {
    int port = address.getPort();
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
    try {
      askHonestly("attaque." + id, results);
    } finally {
      List.of(attack).forEach(Stranger::close);
      site.tidy();
    }
  }

  private void askHonestly(String id, Results results) {
    Caller honest = new Caller();
    List<Long> nanos = new ArrayList<>();
    int turnedAway = 0;
    long start = System.nanoTime();
    for (String body : accounts.honest(0, seconds)) {
      long sent = System.nanoTime();
      if (sent - start > seconds * 1_000_000_000L) {
        break;
      }
      int status = answer(honest, body);
      if (status == TURNED_AWAY) {
        turnedAway++;
      } else if (status == 200) {
        nanos.add(System.nanoTime() - sent);
      } else {
        throw new BenchmarkException("Une personne honnête reçoit " + status + ".");
      }
    }
    Outcome outcome = Outcome.of(nanos, seconds, 0, turnedAway);
    results.add(id + ".p99", "ms", outcome.p99());
    results.add(id + ".servies", "", nanos.size());
    results.add(id + ".ecartees", "%", outcome.turnedAway());
  }

  /** The status; a connection that is closed is worth an answer that says to come back. */
  private int answer(Caller honest, String body) {
    try {
      return honest.post(address, body).status();
    } catch (UncheckedIOException closed) {
      return TURNED_AWAY;
    }
  }
}
