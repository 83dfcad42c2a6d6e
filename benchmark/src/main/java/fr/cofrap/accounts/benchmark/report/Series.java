package fr.cofrap.accounts.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One figure, measured several times.
 *
 * @param unit what it counts
 * @param runs its values, in the order of the rounds that measured them
 */
public record Series(String unit, List<Double> runs) {

  public Series {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a series needs at least one run");
    }
    runs = List.copyOf(runs);
  }

  /** The value in the middle, or half-way between the two that are. */
  public double median() {
    double[] sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest value. */
  public double min() {
    return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** The largest value. */
  public double max() {
    return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /**
   * Round by round, how many times {@code other} this is: what both have in common of a round, such
   * as another program that wakes up, weighs on neither.
   */
  public Series over(Series other) {
    int rounds = Math.min(runs.size(), other.runs.size());
    return new Series(
        "×", IntStream.range(0, rounds).mapToObj(i -> runs.get(i) / other.runs.get(i)).toList());
  }

  /** Round by round, this and {@code other} together. */
  public Series plus(Series other) {
    int rounds = Math.min(runs.size(), other.runs.size());
    return new Series(
        unit, IntStream.range(0, rounds).mapToObj(i -> runs.get(i) + other.runs.get(i)).toList());
  }

  /**
   * The smallest value that at least {@code percent} of all do not exceed (nearest rank).
   *
   * @param sorted in ascending order, not empty
   */
  public static long percentile(long[] sorted, double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  /** The values in ascending order. */
  public static long[] sorted(long[] values, int count) {
    long[] copy = Arrays.copyOf(values, count);
    Arrays.sort(copy);
    return copy;
  }
}
