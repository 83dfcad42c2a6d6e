package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables that show results. */
public final class Tables {

  /** The functions whose throughput is measured. */
  static final List<String> FUNCTIONS = List.of("authenticate", "generate-password");

  /** All three. */
  static final List<String> ALL_FUNCTIONS =
      List.of("authenticate", "generate-password", "generate-2fa");

  private Tables() {}

  /** All of them, for a terminal, and what they say in words. */
  public static String text(Results results) {
    StringBuilder text = new StringBuilder();
    all(results).forEach(table -> text.append('\n').append(table.text()));
    text.append("\nLecture\n\n");
    Reading.of(results).forEach(it -> text.append("- ").append(it).append('\n'));
    results.skipped().forEach(it -> text.append("- Non mesuré : ").append(it).append('\n'));
    return Typography.french(text.toString());
  }

  static List<Table> all(Results results) {
    return Stream.of(
            List.of(targets(results), starts(results), memory(results)),
            new LoadTables(results).all(),
            List.of(others(results)))
        .flatMap(List::stream)
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
        "Démarrage à froid",
        List.of("Processus", "Port ouvert (ms)", "Première réponse (ms)", "Rapport au plancher"),
        Way.measured(results).stream().map(it -> start(results, it)).toList());
  }

  private static List<String> start(Results results, Way way) {
    return List.of(
        way.label(),
        Numbers.whole(way.port(results)),
        Numbers.whole(way.answer(results)),
        Numbers.whole(way.overFloor(results), "×"));
  }

  private static Table memory(Results results) {
    return new Table(
        "Mémoire au repos",
        List.of("Processus", "RSS (Mio)", "PSS (Mio)"),
        Way.measured(results).stream().map(it -> memory(results, it)).toList());
  }

  private static List<String> memory(Results results, Way way) {
    return List.of(
        way.label(),
        Numbers.whole(way.resident(results)),
        Numbers.whole(way.proportional(results)));
  }

  private static Table others(Results results) {
    List<List<String>> rows = new ArrayList<>();
    other(rows, results, "./demo, première fois (base à créer)", "demo.first");
    other(rows, results, "./demo, fois suivantes", "demo.next");
    for (String name : FUNCTIONS) {
      other(rows, results, "RSS après la charge, " + name, "memory.loaded." + name + ".rss");
    }
    for (String name : ALL_FUNCTIONS) {
      other(rows, results, "image compressée, " + name, "image." + name);
    }
    return new Table("Autres mesures", List.of("Mesure", "Médiane", "Min – max"), rows);
  }

  private static void other(List<List<String>> rows, Results results, String label, String id) {
    Optional<Series> figure = results.find(id);
    if (figure.isPresent()) {
      rows.add(List.of(label, Numbers.median(figure), Numbers.spread(figure)));
    }
  }
}
