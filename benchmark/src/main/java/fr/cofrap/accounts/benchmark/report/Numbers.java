package fr.cofrap.accounts.benchmark.report;

import java.util.Locale;
import java.util.Optional;

/** Figures as French readers write them. */
final class Numbers {

  /** What stands where there is nothing to say. */
  static final String NONE = "—";

  private static final char NO_BREAK = '\u00a0';
  private static final char NARROW_NO_BREAK = '\u202f';

  private Numbers() {}

  /** With as many decimals as its size deserves, and its unit. */
  static String of(double value, String unit) {
    return switch (unit) {
      case "" -> plain(value);
      case "%" -> plain(value * 100) + NARROW_NO_BREAK + "%";
      case "×" -> "×" + NARROW_NO_BREAK + String.format(Locale.FRANCE, "%.2f", value);
      default -> plain(value) + NO_BREAK + unit;
    };
  }

  static String plain(double value) {
    String form = Math.abs(value) < 10 ? "%,.2f" : Math.abs(value) < 100 ? "%,.1f" : "%,.0f";
    return String.format(Locale.FRANCE, form, value);
  }

  /** The median. */
  static String median(Optional<Series> series) {
    return series.map(it -> of(it.median(), it.unit())).orElse(NONE);
  }

  /** From the smallest to the largest, without unit. */
  static String spread(Optional<Series> series) {
    return series.map(it -> spread(it, it.unit())).orElse(NONE);
  }

  static String spread(Series series, String unit) {
    double scale = "%".equals(unit) ? 100 : 1;
    return plain(series.min() * scale) + " – " + plain(series.max() * scale);
  }

  /** Median, then smallest and largest between brackets, all without unit. */
  static String whole(Optional<Series> series) {
    return whole(series, "");
  }

  /** Median in a unit, then smallest and largest between brackets. */
  static String whole(Optional<Series> series, String unit) {
    return series.map(it -> of(it.median(), unit) + " (" + spread(it, unit) + ")").orElse(NONE);
  }
}
