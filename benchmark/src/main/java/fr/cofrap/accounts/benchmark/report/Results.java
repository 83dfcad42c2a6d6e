package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a session of the bench has found out. */
public final class Results {

  /** The number of processors of the machine. */
  public static final String PROCESSORS = "machine.processors";

  /** How many programs wanted to run, on average over the minute before the session. */
  public static final String LOAD = "machine.load";

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final Map<String, Series> figures = new LinkedHashMap<>();

  /** Notes under which circumstances it was measured. */
  public void fact(String name, String value) {
    facts.put(name, value);
  }

  /** Notes what was not measured, and why; once, however often it happens. */
  public void skip(String what) {
    if (!skipped.contains(what)) {
      skipped.add(what);
    }
  }

  /** Adds one value of a figure. */
  public void add(String id, String unit, double value) {
    List<Double> runs = new ArrayList<>(find(id).map(Series::runs).orElse(List.of()));
    runs.add(round(value));
    put(id, new Series(unit, runs));
  }

  void put(String id, Series series) {
    figures.put(id, series);
  }

  /** Four significant digits: what a measure is worth, and what a file keeps legible. */
  static double round(double value) {
    if (value == 0) {
      return 0;
    }
    double scale = Math.pow(10, 3 - Math.floor(Math.log10(Math.abs(value))));
    return scale > 1 ? Math.round(value * scale) / scale : Math.round(value);
  }

  /** A figure, if it was measured. */
  public Optional<Series> find(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** Round by round, one figure over another, if both were measured. */
  public Optional<Series> ratio(String id, String other) {
    return find(id).flatMap(it -> find(other).map(it::over));
  }

  /** The circumstances. */
  public Map<String, String> facts() {
    return facts;
  }

  /** What was not measured, and why. */
  public List<String> skipped() {
    return skipped;
  }

  /** All figures, in the order in which they came. */
  public Map<String, Series> figures() {
    return figures;
  }
}
