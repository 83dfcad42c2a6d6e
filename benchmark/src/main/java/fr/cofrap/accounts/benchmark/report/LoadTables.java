package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables that show what happens under load. */
final class LoadTables {

  private final Results results;
  private final List<Loaded> measured;

  LoadTables(Results results) {
    this.results = results;
    this.measured = Loaded.measured(results);
  }

  List<Table> all() {
    return List.of(rates(), latencies(), costs(), neighbours());
  }

  Table rates() {
    return table(
        "Débit",
        List.of("Requêtes par s", "Part de pgbench"),
        it -> it.rate(results),
        it ->
            List.of(
                Numbers.whole(it.rate(results)),
                Numbers.whole(Protocol.PREPARED.reached(results, it.label(), it.clients()), "%")));
  }

  private Table latencies() {
    return table(
        "Latence",
        List.of("p50 (ms)", "p95 (ms)", "p99 (ms)"),
        it -> it.percentile(results, 99),
        it ->
            List.of(
                Numbers.whole(it.percentile(results, 50)),
                Numbers.whole(it.percentile(results, 95)),
                Numbers.whole(it.percentile(results, 99))));
  }

  private Table costs() {
    return table(
        "Où passe le processeur, par requête",
        List.of("Fonction (µs)", "PostgreSQL (µs)", "Générateur (µs)"),
        it -> it.cost(results, "generator"),
        it ->
            List.of(
                Numbers.whole(it.cost(results, "function")),
                Numbers.whole(it.cost(results, "postgres")),
                Numbers.whole(it.cost(results, "generator"))));
  }

  private Table neighbours() {
    return table(
        "Qui d’autre occupait la machine",
        List.of("Générateur, d’un cœur", "Autres, de la machine"),
        it -> it.others(results),
        it ->
            List.of(
                Numbers.whole(it.generator(results), "%"), Numbers.whole(it.others(results), "%")));
  }

  /** One row for each program of which {@code needed} was measured. */
  private Table table(
      String title,
      List<String> head,
      Function<Loaded, Optional<Series>> needed,
      Function<Loaded, List<String>> figures) {
    return new Table(
        title,
        row("Qui répond", "Clients", head),
        measured.stream()
            .filter(it -> needed.apply(it).isPresent())
            .map(it -> row(it.label(), String.valueOf(it.clients()), figures.apply(it)))
            .toList());
  }

  private static List<String> row(String who, String clients, List<String> figures) {
    List<String> row = new ArrayList<>(List.of(who, clients));
    row.addAll(figures);
    return row;
  }
}
