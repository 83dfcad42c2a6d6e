package fr.cofrap.accounts.benchmark;

import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;

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

  /** One of the answers, which such a part of them does not exceed. */
  private static final Quantile NEAREST_RANK =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF1);

  static Outcome of(List<Long> nanos, double seconds, double refusals, int turnedAway) {
    double[] millis = nanos.stream().mapToDouble(it -> it / 1e6).toArray();
    double[] ranks = nanos.isEmpty() ? new double[2] : NEAREST_RANK.evaluate(millis, .5, .99);
    return new Outcome(
        nanos.size(),
        nanos.size() / seconds,
        ranks[0],
        ranks[1],
        refusals,
        100. * turnedAway / Math.max(1, turnedAway + nanos.size()));
  }
}
