package fr.cofrap.project.kanban.decision;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.Thresholds;
import fr.cofrap.project.kanban.measure.Comparison;
import fr.cofrap.project.kanban.measure.Flow;
import fr.cofrap.project.kanban.measure.Measures;
import fr.cofrap.project.kanban.measure.Overload;
import fr.cofrap.project.kanban.measure.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What calls for a decision, by identifier. */
public final class Deviations {

  private final Measures measures;
  private final Thresholds thresholds;

  private Deviations(Measures measures, Thresholds thresholds) {
    this.measures = measures;
    this.thresholds = thresholds;
  }

  /** Every deviation, once, in the order in which the rules name them. */
  public static List<Deviation> of(Measures measures, Thresholds thresholds) {
    Deviations deviations = new Deviations(measures, thresholds);
    return Stream.of(
            deviations.overloads(),
            deviations.ages(),
            deviations.estimates(),
            deviations.skippedReviews(),
            deviations.earlyStarts())
        .flatMap(Function.identity())
        .toList();
  }

  /** One for each limit and each day on which it began to be exceeded. */
  private Stream<Deviation> overloads() {
    Map<String, List<Overload>> byId =
        measures.overloads().stream()
            .collect(
                Collectors.groupingBy(
                    it -> "encours-" + it.scope().slug() + "-" + French.day(it.time().from()),
                    TreeMap::new,
                    Collectors.toList()));
    return byId.entrySet().stream().map(entry -> overload(entry.getKey(), entry.getValue()));
  }

  private Deviation overload(String id, List<Overload> overloads) {
    Overload.Scope scope = overloads.get(0).scope();
    int peak = overloads.stream().mapToInt(Overload::peak).max().orElseThrow();
    Duration work =
        overloads.stream()
            .map(Overload::time)
            .map(measures.timeline()::active)
            .reduce(Duration.ZERO, Duration::plus);
    String detail =
        "%s : jusqu’à %s pour une limite de %d, pendant %s de travail."
            .formatted(
                scope.label(), French.count(peak, "carte"), scope.limit(), French.duration(work));
    return new Deviation(id, "Encours dépassé", detail);
  }

  private Stream<Deviation> ages() {
    return Stream.of(State.values())
        .filter(thresholds.age()::containsKey)
        .flatMap(state -> measures.timeline().in(state).stream())
        .filter(it -> it.time().length().compareTo(thresholds.age().get(it.state())) > 0)
        .map(this::age);
  }

  private Deviation age(Stay stay) {
    String detail =
        "carte %s, « %s », depuis %s dans la colonne « %s », dont %s de travail."
            .formatted(
                stay.card().number(),
                stay.card().title(),
                French.duration(stay.time().length()),
                stay.state().label(),
                French.duration(measures.timeline().active(stay.time())));
    return new Deviation(
        "age-" + stay.state().slug() + "-" + stay.card().number(), "Carte qui attend", detail);
  }

  private Stream<Deviation> estimates() {
    return Stream.concat(measures.byRole().stream(), measures.byMission().stream())
        .filter(it -> Math.abs(it.gapPercent()) > thresholds.estimatePercent())
        .map(Deviations::estimate);
  }

  private static Deviation estimate(Comparison comparison) {
    String way = comparison.gapPercent() < 0 ? "haute" : "basse";
    String detail =
        "%s : %s %s à %s, %s de travail d’après l’historique (%s)."
            .formatted(
                comparison.label(),
                French.count(comparison.cards(), "carte"),
                comparison.cards() == 1 ? "estimée" : "estimées",
                French.hours(comparison.estimated()),
                French.hours(comparison.actual()),
                French.gap(comparison.gapPercent()));
    return new Deviation(
        "estimation-" + way + "-" + comparison.slug(), "Estimation éloignée du réel", detail);
  }

  private Stream<Deviation> skippedReviews() {
    return byDay(
            measures.flows().stream().filter(flow -> !flow.reviewed()).toList(), Flow::finished)
        .entrySet()
        .stream()
        .map(
            day ->
                new Deviation(
                    "revue-sautee-" + day.getKey(),
                    "Revue sans trace",
                    numbers(day.getValue().stream().map(it -> it.card().number()))
                        + " : terminées sans être passées par la colonne « Revue technique »."));
  }

  private Stream<Deviation> earlyStarts() {
    return byDay(measures.early(), Measures.Early::at).entrySet().stream()
        .map(
            day ->
                new Deviation(
                    "dependance-" + day.getKey(),
                    "Carte prise avant son tour",
                    numbers(day.getValue().stream().map(it -> it.card().number()))
                        + " : prises avant que ce dont elles dépendent soit terminé."));
  }

  private static <T> Map<String, List<T>> byDay(List<T> items, Function<T, Instant> at) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> French.day(at.apply(item)).toString(), TreeMap::new, Collectors.toList()));
  }

  private static String numbers(Stream<String> cards) {
    return cards.collect(Collectors.joining(", ", "cartes ", ""));
  }
}
