package fr.cofrap.accounts.benchmark.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
          new Target(
              "Démarrage à froid, rapporté au plancher",
              "×",
              2,
              1.3,
              results -> worst(Way.delivered(results).stream().map(it -> it.overFloor(results)))),
          new Target(
              "Mémoire résidente au repos",
              "Mio",
              90,
              70,
              results -> worst(Way.delivered(results).stream().map(it -> it.resident(results)))),
          new Target(
              "Débit d’authenticate, 8 clients, rapporté à pgbench",
              "%",
              .35,
              .6,
              results -> Protocol.PREPARED.reached(results, "authenticate", Loaded.PROMISED)),
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
              "Image de conteneur, compressée",
              "Mo",
              130,
              90,
              results ->
                  worst(Tables.ALL_FUNCTIONS.stream().map(it -> results.find("image." + it)))),
          new Target(
              "./demo, de la commande à la page utilisable",
              "s",
              10,
              5,
              results -> results.find("demo.first")),
          new Target("./verify, machine chaude", "min", 12, 6, results -> results.find("verify")));

  /** Where several functions are concerned, the one that is furthest from the target. */
  private static Optional<Series> worst(Stream<Optional<Series>> all) {
    return all.flatMap(Optional::stream).max(Comparator.comparingDouble(Series::median));
  }

  private boolean reaches(double value, double bound) {
    return aim > least ? value >= bound : value <= bound;
  }

  /** What can be said of a target. */
  enum Verdict {
    AIM("oui, et le visé"),
    MET("oui"),
    MISSED("non"),
    UNKNOWN("non mesuré");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }
  }

  /** Whether it is met, by the median. */
  Verdict verdict(Results results) {
    return measured.apply(results).map(it -> verdict(it.median())).orElse(Verdict.UNKNOWN);
  }

  private Verdict verdict(double value) {
    if (reaches(value, aim)) {
      return Verdict.AIM;
    }
    return reaches(value, least) ? Verdict.MET : Verdict.MISSED;
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
        verdict(results).words);
  }
}
