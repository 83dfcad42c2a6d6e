package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that show results. */
public final class Tables {

  static final List<Integer> CLIENTS = List.of(1, 8, 32);
  static final List<String> FUNCTIONS = List.of("authenticate", "generate-password");

  private Tables() {}

  /** All of them, for a terminal. */
  public static String text(Results results) {
    StringBuilder text = new StringBuilder();
    all(results).forEach(table -> text.append('\n').append(table.text()));
    results.skipped().forEach(it -> text.append("\nNon mesuré : ").append(it).append('\n'));
    return text.toString();
  }

  static List<Table> all(Results results) {
    return List.of(targets(results), starts(results), load(results), others(results)).stream()
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static Table targets(Results results) {
    return new Table(
        "Objectifs",
        List.of("Mesure", "Au moins", "Visé", "Médiane", "Min – max", "Tenu"),
        Target.ALL.stream().map(it -> it.row(results)).toList());
  }

  private static Table starts(Results results) {
    return new Table(
        "Démarrage à froid et mémoire au repos",
        List.of(
            "Processus",
            "Port ouvert (ms)",
            "Première réponse (ms)",
            "Plancher",
            "RSS (Mio)",
            "PSS (Mio)"),
        Way.withFloors(results).map(id -> start(results, id)).toList());
  }

  private static List<String> start(Results results, String id) {
    Optional<Series> ratio =
        id.startsWith("floor-")
            ? Optional.empty()
            : results.ratio("cold." + id + ".answer", "cold.floor-" + bare(id) + ".answer");
    return List.of(
        Way.label(id),
        Numbers.bare(results.find("cold." + id + ".port")),
        Numbers.whole(results.find("cold." + id + ".answer")),
        Numbers.median(ratio),
        Numbers.whole(results.find("memory." + id + ".rss")),
        Numbers.bare(results.find("memory." + id + ".pss")));
  }

  private static String bare(String id) {
    return id.replace(Way.CACHED, "");
  }

  private static Table load(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (int clients : CLIENTS) {
      results
          .find("pgbench." + clients + ".rate")
          .ifPresent(rate -> rows.add(pgbench(results, clients, rate)));
      for (String function : FUNCTIONS) {
        results
            .find("load.%s.%d.rate".formatted(function, clients))
            .ifPresent(rate -> rows.add(function(results, function, clients, rate)));
      }
    }
    return new Table(
        "Débit et latence",
        List.of(
            "Clients",
            "Requêtes par s",
            "pgbench",
            "p50 (ms)",
            "p95 (ms)",
            "p99 (ms)",
            "µs CPU : fonction",
            "base",
            "générateur"),
        rows);
  }

  private static List<String> pgbench(Results results, int clients, Series rate) {
    String cpu = "cpu.pgbench." + clients;
    return List.of(
        clients + " · pgbench",
        Numbers.whole(Optional.of(rate)),
        Numbers.NONE,
        Numbers.NONE,
        Numbers.NONE,
        Numbers.NONE,
        Numbers.NONE,
        Numbers.bare(results.find(cpu + ".postgres")),
        Numbers.bare(results.find(cpu + ".generator")));
  }

  private static List<String> function(Results results, String function, int clients, Series rate) {
    String load = "load.%s.%d".formatted(function, clients);
    String cpu = "cpu.%s.%d".formatted(function, clients);
    Optional<Series> ratio =
        "authenticate".equals(function)
            ? results.ratio(load + ".rate", "pgbench." + clients + ".rate")
            : Optional.empty();
    return List.of(
        clients + " · " + function,
        Numbers.whole(Optional.of(rate)),
        ratio.map(it -> Numbers.of(it.median(), "%")).orElse(Numbers.NONE),
        Numbers.bare(results.find(load + ".p50")),
        Numbers.bare(results.find(load + ".p95")),
        Numbers.bare(results.find(load + ".p99")),
        Numbers.bare(results.find(cpu + ".function")),
        Numbers.bare(results.find(cpu + ".postgres")),
        Numbers.bare(results.find(cpu + ".generator")));
  }

  private static Table others(Results results) {
    List<List<String>> rows = new ArrayList<>();
    other(rows, results, "./demo, première fois (base à créer)", "demo.first");
    other(rows, results, "pgbench, 8 clients, sans requêtes préparées", "pgbench.8.extended.rate");
    other(rows, results, "./demo, fois suivantes", "demo.next");
    other(rows, results, "authenticate après la charge, RSS", "memory.loaded.authenticate.rss");
    other(
        rows,
        results,
        "generate-password après la charge, RSS",
        "memory.loaded.generate-password.rss");
    return new Table("Autres mesures", List.of("Mesure", "Médiane", "Min – max"), rows);
  }

  private static void other(List<List<String>> rows, Results results, String label, String id) {
    results
        .find(id)
        .ifPresent(
            it ->
                rows.add(
                    List.of(
                        label, Numbers.median(Optional.of(it)), Numbers.spread(Optional.of(it)))));
  }
}
