package fr.cofrap.accounts.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;

/**
 * One figure, measured several times.
 *
 * @param unite what it counts
 * @param mediane the value in the middle
 * @param min the smallest
 * @param max the largest
 * @param passages all of them, in the order of the rounds that measured them
 */
record Figure(String unite, double mediane, double min, double max, List<Double> passages) {

  /** Four significant digits: what a measure is worth, and what a file keeps legible. */
  private static final MathContext WORTH = new MathContext(4);

  /**
   * @throws IllegalArgumentException when there is no value, or one that is none
   */
  static Figure of(String unit, List<Double> runs) {
    if (runs.isEmpty() || runs.stream().anyMatch(it -> it.isNaN() || it.isInfinite())) {
      throw new IllegalArgumentException("a figure needs values: " + runs);
    }
    List<Double> worth = runs.stream().map(Figure::worth).toList();
    double[] values = worth.stream().mapToDouble(Double::doubleValue).toArray();
    return new Figure(
        unit,
        worth(Median.withDefaults().evaluate(values)),
        Collections.min(worth),
        Collections.max(worth),
        worth);
  }

  private static double worth(double value) {
    return new BigDecimal(value).round(WORTH).doubleValue();
  }

  /** For a terminal: the median, then its extremes. */
  @Override
  public String toString() {
    return "%s (%s – %s)".formatted(mediane, min, max);
  }
}
