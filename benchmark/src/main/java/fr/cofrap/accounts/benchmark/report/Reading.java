package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What figures say, in sentences made from them: they can neither flatter them nor outlive them.
 * Sentences about what was not measured are left out.
 */
final class Reading {

  private static final double MICROS_PER_SECOND = 1e6;
  private static final double QUIET = .25;
  private static final double AT_EASE = .5;
  private static final double NOTABLE = .1;

  private final Results results;
  private final List<String> sentences = new ArrayList<>();

  private Reading(Results results) {
    this.results = results;
  }

  static List<String> of(Results results) {
    Reading reading = new Reading(results);
    reading.targets();
    reading.neighbours();
    reading.start();
    reading.memory();
    Tables.FUNCTIONS.forEach(reading::bound);
    reading.protocols();
    reading.disturbed();
    reading.generator();
    return reading.sentences;
  }

  private void say(String form, Object... values) {
    sentences.add(form.formatted(values));
  }

  private double median(String id) {
    return median(results.find(id));
  }

  private static double median(Optional<Series> series) {
    return series.map(Series::median).orElse(Double.NaN);
  }

  private void targets() {
    verdicts("Tenu", Target.Verdict.AIM, Target.Verdict.MET);
    verdicts("Non tenu", Target.Verdict.MISSED);
    verdicts("Sans mesure ici", Target.Verdict.UNKNOWN);
  }

  private void verdicts(String label, Target.Verdict... verdicts) {
    List<String> labels =
        Target.ALL.stream()
            .filter(target -> List.of(verdicts).contains(target.verdict(results)))
            .map(Target::label)
            .toList();
    if (!labels.isEmpty()) {
      say("%s : %s.", label, String.join(" ; ", labels));
    }
  }

  private void neighbours() {
    double load = median(Results.LOAD) / median(Results.PROCESSORS);
    if (load > QUIET) {
      say(
          "La machine n’était pas au repos : %s programmes voulaient tourner dans la minute d’avant, la"
              + " construction du banc comprise s’il vient de se faire. Temps et débits sont moins bons"
              + " qu’ils ne le seraient sans eux.",
          Numbers.plain(median(Results.LOAD)));
    }
  }

  private void start() {
    for (Way way : Way.delivered(results)) {
      Optional<Series> plain = way.cached(false).answer(results);
      Optional<Series> floor = way.floor().cached(true).answer(results);
      if (way.cached() && plain.isPresent() && floor.isPresent()) {
        Series own = way.answer(results).orElseThrow();
        say(
            "Avec son cache AOT, %s démarre %s fois plus vite. Face à un plancher qui aurait lui"
                + " aussi le sien, le rapport serait de %s.",
            way.program(),
            Numbers.whole(plain.map(it -> it.over(own))),
            Numbers.whole(floor.map(own::over), "×"));
      }
    }
  }

  private void memory() {
    String grown =
        Tables.FUNCTIONS.stream()
            .filter(it -> results.find("memory.loaded." + it + ".rss").isPresent())
            .map(it -> it + " " + Numbers.whole(results.find("memory.loaded." + it + ".rss")))
            .collect(Collectors.joining(" ; "));
    if (!grown.isEmpty()) {
      say("Après la charge, la mémoire résidente, en Mio, est de : %s.", grown);
    }
  }

  /** How much a request costs all who work for it, and what that allows at most, round by round. */
  private void bound(String function) {
    Loaded loaded = Loaded.function(function, Loaded.PROMISED);
    Optional<Series> cost =
        Stream.of("function", "postgres", "generator")
            .map(party -> loaded.cost(results, party))
            .reduce((a, b) -> a.flatMap(it -> b.map(it::plus)))
            .orElseThrow();
    if (cost.isPresent() && results.find(Results.PROCESSORS).isPresent()) {
      double time = median(Results.PROCESSORS) * MICROS_PER_SECOND;
      Series most = new Series("/s", cost.get().runs().stream().map(it -> time / it).toList());
      say(
          "À %d clients, une requête à %s coûte %s µs de processeur à la fonction, %s à PostgreSQL"
              + " et %s au générateur : cette machine n’en ferait pas plus de %s par seconde, et"
              + " en fait %s.",
          Loaded.PROMISED,
          function,
          Numbers.whole(loaded.cost(results, "function")),
          Numbers.whole(loaded.cost(results, "postgres")),
          Numbers.whole(loaded.cost(results, "generator")),
          Numbers.whole(Optional.of(most)),
          Numbers.whole(loaded.rate(results)));
    }
  }

  private void protocols() {
    for (String function : Tables.FUNCTIONS) {
      Optional<Series> prepared = Protocol.PREPARED.reached(results, function, Loaded.PROMISED);
      Optional<Series> simple = Protocol.SIMPLE.reached(results, function, Loaded.PROMISED);
      if (prepared.isPresent() && simple.isPresent()) {
        say(
            "À %d clients, %s atteint %s de pgbench en requêtes préparées, celles de son pilote, et %s de pgbench"
                + " en protocole simple, celui que pgbench prend de lui-même.",
            Loaded.PROMISED, function, Numbers.whole(prepared, "%"), Numbers.whole(simple, "%"));
      }
    }
  }

  /** Which figures others have weighed on, in the middle of their rounds or in the worst. */
  private void disturbed() {
    String worst =
        Loaded.measured(results).stream()
            .filter(it -> largest(it.others(results)) >= NOTABLE)
            .map(it -> "%s (%s)".formatted(it.told(), Numbers.of(largest(it.others(results)), "%")))
            .collect(Collectors.joining(" ; "));
    if (!worst.isEmpty()) {
      say(
          "D’autres programmes, ou le noyau, ont pris une part notable de la machine dans un passage au"
              + " moins de : %s. C’est une raison de lire les extrêmes avec la médiane.",
          worst);
    }
  }

  private static double largest(Optional<Series> series) {
    return series.map(Series::max).orElse(0.);
  }

  private void generator() {
    double busiest =
        Loaded.measured(results).stream()
            .filter(it -> !Loaded.FLOOR.equals(it))
            .mapToDouble(it -> largest(it.generator(results)))
            .max()
            .orElse(0);
    Optional<Series> floor = Loaded.FLOOR.rate(results);
    if (busiest > 0 && floor.isPresent()) {
      say(
          "Le générateur occupe au plus %s d’un cœur, et pose %s questions par seconde à un serveur"
              + " qui ne fait rien : %s.",
          Numbers.of(busiest, "%"),
          Numbers.whole(floor),
          busiest < AT_EASE ? "ce n’est pas lui qui limite" : "il limite peut-être");
    }
  }
}
