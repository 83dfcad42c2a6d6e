package fr.cofrap.accounts.benchmark;

import java.util.List;

/**
 * What came of a run.
 *
 * @param served how many were granted what they asked
 * @param rate so many a second
 * @param p50 milliseconds that half of them did not exceed
 * @param p99 milliseconds that so many percent did not exceed (nearest rank)
 * @param refusals refusals a second
 * @param turnedAway of a hundred who should have been granted it, those told to come back later
 */
record Outcome(
    int served, double rate, double p50, double p99, double refusals, double turnedAway) {

  static Outcome of(List<Long> nanos, double seconds, double refusals, int turnedAway) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Outcome(
        sorted.size(),
        sorted.size() / seconds,
        rank(sorted, .5),
        rank(sorted, .99),
        refusals,
        100. * turnedAway / Math.max(1, turnedAway + sorted.size()));
  }

  private static double rank(List<Long> sorted, double part) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
  }
}
