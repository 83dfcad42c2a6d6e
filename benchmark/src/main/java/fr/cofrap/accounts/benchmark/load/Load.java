package fr.cofrap.accounts.benchmark.load;

import fr.cofrap.accounts.benchmark.report.Series;

/**
 * What a run of requests came to.
 *
 * @param nanos how long each answer took, in ascending order
 * @param elapsed how long they took together
 * @param exhausted whether there was nothing left to ask before the time was over
 */
public record Load(long[] nanos, long elapsed, boolean exhausted) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  /** How many were answered. */
  public int count() {
    return nanos.length;
  }

  /** Answers a second. */
  public double rate() {
    return count() / (elapsed / NANOS_PER_SECOND);
  }

  /** Milliseconds that so many percent of the answers did not exceed. */
  public double percentile(double percent) {
    return Series.percentile(nanos, percent) / NANOS_PER_MILLI;
  }
}
