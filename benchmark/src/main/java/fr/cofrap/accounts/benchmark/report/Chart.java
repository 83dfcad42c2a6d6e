package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The picture of the results: two panels of bars, each with the spread of its runs. */
final class Chart {

  private static final String TITLE = "Démarrage à froid et débit, mesurés par ./bench";

  private Chart() {}

  static String draw(Results results) {
    Panel starts =
        new Panel("De la commande à la première réponse, en millisecondes", starts(results));
    Panel load = new Panel("Requêtes par seconde", load(results));
    int below = Panel.TOP + starts.height() + Panel.GAP;
    Svg svg = new Svg(Panel.WIDTH, below + load.height() + Panel.GAP, TITLE, description(results));
    starts.draw(svg, Panel.TOP);
    load.draw(svg, below);
    return svg.toString();
  }

  /** The picture in words: every bar and its median. */
  static String description(Results results) {
    return Typography.french(
        "Première réponse : %s. Requêtes par seconde : %s. Points : ce à quoi les fonctions sont"
                .formatted(words(starts(results)), words(load(results)))
            + " comparées ; rayures : sans cache AOT ; plein : telles que livrées.");
  }

  private static String words(List<Panel.Bar> bars) {
    return bars.stream()
        .map(bar -> bar.label() + " " + Numbers.of(bar.series().median(), bar.series().unit()))
        .collect(Collectors.joining(" ; "));
  }

  private static List<Panel.Bar> starts(Results results) {
    List<Panel.Bar> bars = new ArrayList<>();
    for (Way way : Way.measured(results)) {
      add(bars, way.label(), pattern(way), way.answer(results));
    }
    return bars;
  }

  private static Svg.Pattern pattern(Way way) {
    if (way.isFloor()) {
      return Svg.Pattern.DOTS;
    }
    return way.cached() ? Svg.Pattern.PLAIN : Svg.Pattern.STRIPES;
  }

  private static List<Panel.Bar> load(Results results) {
    List<Panel.Bar> bars = new ArrayList<>();
    for (int clients : Loaded.CLIENTS) {
      String suffix = clients == 1 ? ", 1 client" : ", " + clients + " clients";
      for (String function : Tables.FUNCTIONS) {
        add(
            bars,
            "pgbench, " + function + suffix,
            Svg.Pattern.DOTS,
            Loaded.pgbench(function, clients, Protocol.PREPARED).rate(results));
        add(
            bars,
            function + suffix,
            Svg.Pattern.PLAIN,
            Loaded.function(function, clients).rate(results));
      }
    }
    return bars;
  }

  private static void add(
      List<Panel.Bar> bars, String label, Svg.Pattern pattern, Optional<Series> series) {
    series.ifPresent(it -> bars.add(new Panel.Bar(label, pattern, it)));
  }
}
