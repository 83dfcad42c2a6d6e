package fr.cofrap.accounts.benchmark.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was promised, to be held against what was measured.
 *
 * @param label what it is about
 * @param unit the unit of the bounds
 * @param least what must be reached
 * @param aim what is hoped for
 * @param measured finds the figure
 */
record Target(
    String label,
    String unit,
    double least,
    double aim,
    Function<Results, Optional<Series>> measured) {

  static final List<Target> ALL =
      List.of(
          new Target("Démarrage à froid, rapporté au plancher", "×", 2, 1.3, Target::coldStart),
          new Target("Mémoire résidente d’une fonction au repos", "Mio", 90, 70, Target::memory),
          new Target(
              "Débit d’authenticate, 8 clients, rapporté à pgbench",
              "%",
              .35,
              .6,
              results -> results.ratio("load.authenticate.8.rate", "pgbench.8.rate")),
          new Target(
              "p99 d’authenticate, 8 clients",
              "ms",
              25,
              10,
              results -> results.find("load.authenticate.8.p99")),
          new Target(
              "p99 de generate-password, 8 clients",
              "ms",
              25,
              10,
              results -> results.find("load.generate-password.8.p99")),
          new Target(
              "./demo, de la commande à la page utilisable",
              "s",
              10,
              5,
              results -> results.find("demo.first")));

  /** The way in which functions are delivered: with a cache where the JDK can make one. */
  static Optional<Way> delivered(Results results) {
    return Way.measured(results).stream().reduce((earlier, later) -> later);
  }

  private static Optional<Series> coldStart(Results results) {
    return delivered(results).flatMap(it -> it.overFloor(results));
  }

  private static Optional<Series> memory(Results results) {
    return delivered(results).flatMap(it -> it.resident(results));
  }

  private boolean reaches(double value, double bound) {
    return aim > least ? value >= bound : value <= bound;
  }

  /** Whether it is met, by the median. */
  String verdict(Series series) {
    double value = series.median();
    if (reaches(value, aim)) {
      return "oui, et le visé";
    }
    return reaches(value, least) ? "oui" : "non";
  }

  /** As a row: label, bounds, figure, spread, verdict. */
  List<String> row(Results results) {
    Optional<Series> series = measured.apply(results);
    String sign = aim > least ? "≥ " : "≤ ";
    return List.of(
        label,
        sign + Numbers.of(least, unit),
        sign + Numbers.of(aim, unit),
        series.map(it -> Numbers.of(it.median(), unit)).orElse(Numbers.NONE),
        series.map(it -> Numbers.spread(it, unit)).orElse(Numbers.NONE),
        series.map(this::verdict).orElse("non mesuré"));
  }
}
