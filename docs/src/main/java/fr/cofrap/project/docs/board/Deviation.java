package fr.cofrap.project.docs.board;

import fr.cofrap.project.docs.plan.Plan;
import fr.cofrap.project.docs.text.French;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The board went further than the thresholds allow, and somebody decides something.
 *
 * @param id what a decision names it by; the same as long as it is the same deviation
 * @param kind of deviation, in French
 * @param detail what was seen, in French
 */
public record Deviation(String id, String kind, String detail) {

  /** Every deviation, once, in the order in which the rules name them. */
  static List<Deviation> of(
      Measures measures, Thresholds limits, Plan plan, Map<Integer, BigDecimal> declared) {
    List<Deviation> all = new ArrayList<>();
    for (State state : List.of(State.IN_PROGRESS, State.REVIEW)) {
      String label = "colonne « " + state.label() + " »";
      all.addAll(
          overloads(
              measures,
              state.slug(),
              label,
              limits.columns().get(state),
              it -> it.state() == state));
    }
    for (String role : plan.roles().keySet()) {
      Predicate<Measures.Stay> own =
          it -> it.state() == State.IN_PROGRESS && it.card().role().equals(role);
      all.addAll(overloads(measures, role, "rôle " + plan.label(role), limits.perRole(), own));
    }
    measures.stays().stream()
        .filter(Measures.Stay::open)
        .filter(it -> limits.ages().containsKey(it.state()))
        .filter(it -> it.length().compareTo(limits.ages().get(it.state())) > 0)
        .forEach(it -> all.add(age(it)));
    all.addAll(estimates(measures, limits, declared));
    all.addAll(outOfOrder(measures));
    return all;
  }

  private static List<Deviation> outOfOrder(Measures measures) {
    List<Deviation> all = new ArrayList<>();
    all.addAll(
        byDay(
            measures,
            measures.finished().stream()
                .filter(it -> measures.history().entered(it.card().id(), State.REVIEW).isEmpty()),
            it -> it.from(),
            it -> it.card().number(),
            "revue-sautee-",
            "Revue sans trace",
            "terminées sans être passées par la colonne « Revue technique »."));
    all.addAll(
        byDay(
            measures,
            measures.early().stream(),
            Measures.Early::at,
            it -> it.card().number(),
            "dependance-",
            "Carte prise avant son tour",
            "prises avant que ce dont elles dépendent soit terminé."));
    return all;
  }

  /** One for each day on which a limit began to be exceeded. */
  private static List<Deviation> overloads(
      Measures measures, String slug, String label, int limit, Predicate<Measures.Stay> counts) {
    Map<String, Integer> peaks = new TreeMap<>();
    String since = null;
    for (Instant moment : measures.moments()) {
      int count =
          (int) measures.stays().stream().filter(counts).filter(it -> it.at(moment)).count();
      if (count <= limit) {
        since = null;
      } else {
        since = since == null ? measures.day(moment).toString() : since;
        peaks.merge(since, count, Math::max);
      }
    }
    return peaks.entrySet().stream()
        .map(
            it ->
                new Deviation(
                    "encours-" + slug + "-" + it.getKey(),
                    "Encours dépassé",
                    "%s : jusqu’à %s pour une limite de %d."
                        .formatted(label, French.count(it.getValue(), "carte"), limit)))
        .toList();
  }

  private static Deviation age(Measures.Stay it) {
    return new Deviation(
        "age-" + it.state().slug() + "-" + it.card().number(),
        "Carte qui attend",
        "carte %s, « %s », depuis %s dans la colonne « %s »."
            .formatted(
                it.card().number(),
                it.card().title(),
                French.elapsed(it.length()),
                it.state().label()));
  }

  /**
   * Where people declared hours: what the finished cards of a mission took, beside their estimates.
   */
  private static List<Deviation> estimates(
      Measures measures, Thresholds limits, Map<Integer, BigDecimal> declared) {
    Map<Integer, List<Card>> missions =
        measures.finished().stream()
            .map(Measures.Stay::card)
            .filter(it -> declared.containsKey(it.id()))
            .collect(
                Collectors.groupingBy(
                    it -> it.head().mission(), TreeMap::new, Collectors.toList()));
    List<Deviation> deviations = new ArrayList<>();
    missions.forEach(
        (mission, cards) -> {
          Duration estimated = sum(cards, Card::estimate);
          Duration spent = sum(cards, it -> Plan.time(declared.get(it.id())));
          long gap =
              Math.round(
                  100.0 * (spent.toSeconds() - estimated.toSeconds()) / estimated.toSeconds());
          if (Math.abs(gap) > limits.estimatePercent()) {
            String detail = "mission %d : %s estimées, %s déclarées.";
            deviations.add(
                new Deviation(
                    "estimation-" + (gap < 0 ? "haute" : "basse") + "-mission-" + mission,
                    "Estimation éloignée des heures déclarées",
                    detail.formatted(mission, French.hours(estimated), French.hours(spent))));
          }
        });
    return deviations;
  }

  private static Duration sum(List<Card> cards, Function<Card, Duration> time) {
    return cards.stream().map(time).reduce(Duration.ZERO, Duration::plus);
  }

  private static <T> List<Deviation> byDay(
      Measures measures,
      Stream<T> items,
      Function<T, Instant> at,
      Function<T, String> number,
      String id,
      String kind,
      String what) {
    Map<String, List<String>> days =
        items.collect(
            Collectors.groupingBy(
                it -> measures.day(at.apply(it)).toString(),
                TreeMap::new,
                Collectors.mapping(number, Collectors.toList())));
    return days.entrySet().stream()
        .map(
            it ->
                new Deviation(
                    id + it.getKey(),
                    kind,
                    "cartes " + String.join(", ", it.getValue()) + " : " + what))
        .toList();
  }
}
