package fr.cofrap.project.docs.project;

import fr.cofrap.project.docs.text.French;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
      Measures measures, Thresholds limits, Plan plan, Map<Integer, Duration> declared) {
    List<Deviation> all = new ArrayList<>();
    limits
        .columns()
        .forEach(
            (state, limit) -> {
              String label = "colonne « " + state.label() + " »";
              Predicate<Measures.Stay> there = it -> it.state() == state;
              all.addAll(overloads(measures, state.slug(), label, limit, there));
            });
    for (String role : plan.roles().keySet()) {
      Predicate<Measures.Stay> own =
          it -> it.state() == State.IN_PROGRESS && it.card().task().role().equals(role);
      all.addAll(overloads(measures, role, "rôle " + plan.label(role), limits.perRole(), own));
    }
    limits
        .ages()
        .forEach(
            (state, limit) ->
                measures.in(state).stream()
                    .filter(it -> it.length().compareTo(limit) > 0)
                    .forEach(it -> all.add(age(it))));
    all.addAll(estimates(measures, limits, declared));
    all.addAll(skippedReviews(measures));
    all.addAll(earlyStarts(measures));
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
      since = count <= limit ? null : since == null ? measures.day(moment).toString() : since;
      if (since != null) {
        peaks.merge(since, count, Math::max);
      }
    }
    String seen = "%s : jusqu’à %s pour une limite de %d.";
    return peaks.entrySet().stream()
        .map(
            it ->
                new Deviation(
                    "encours-" + slug + "-" + it.getKey(),
                    "Encours dépassé",
                    seen.formatted(label, French.count(it.getValue(), "carte"), limit)))
        .toList();
  }

  private static Deviation age(Measures.Stay it) {
    Task task = it.card().task();
    return new Deviation(
        "age-" + it.state().slug() + "-" + task.number(),
        "Carte qui attend",
        "carte %s, « %s », depuis %s dans la colonne « %s »."
            .formatted(
                task.number(), task.title(), French.elapsed(it.length()), it.state().label()));
  }

  /**
   * Where people declared hours: what the finished cards of a mission took, beside their estimates.
   */
  private static List<Deviation> estimates(
      Measures measures, Thresholds limits, Map<Integer, Duration> declared) {
    Map<Integer, List<Task>> missions =
        measures.finished().stream()
            .map(it -> it.card().task())
            .filter(it -> declared.containsKey(it.id()))
            .collect(Collectors.groupingBy(Task::mission, TreeMap::new, Collectors.toList()));
    List<Deviation> deviations = new ArrayList<>();
    missions.forEach(
        (mission, tasks) -> {
          Duration estimated = Task.effort(tasks);
          Duration spent =
              Task.effort(tasks.stream().map(it -> it.taking(declared.get(it.id()))).toList());
          double gap = 100.0 * spent.toSeconds() / estimated.toSeconds() - 100;
          if (Math.abs(Math.round(gap)) > limits.estimatePercent()) {
            deviations.add(
                new Deviation(
                    "estimation-" + (gap < 0 ? "haute" : "basse") + "-mission-" + mission,
                    "Estimation éloignée des heures déclarées",
                    "mission %d : %s estimées, %s déclarées."
                        .formatted(mission, French.hours(estimated), French.hours(spent))));
          }
        });
    return deviations;
  }

  private static List<Deviation> skippedReviews(Measures measures) {
    return byDay(
        measures,
        measures.finished().stream()
            .filter(it -> measures.history().entered(it.card().id(), State.REVIEW).isEmpty()),
        "revue-sautee-",
        "Revue sans trace",
        "terminées sans être passées par la colonne « Revue technique ».");
  }

  private static List<Deviation> earlyStarts(Measures measures) {
    return byDay(
        measures,
        measures.stays().stream().filter(it -> isEarly(it, measures.history())),
        "dependance-",
        "Carte prise avant son tour",
        "prises avant que ce dont elles dépendent soit terminé.");
  }

  private static boolean isEarly(Measures.Stay it, History history) {
    Task task = it.card().task();
    return history.entered(task.id(), State.IN_PROGRESS).filter(it.from()::equals).isPresent()
        && it.state() == State.IN_PROGRESS
        && task.dependsOn().stream().anyMatch(awaited -> !history.finished(awaited, it.from()));
  }

  private static List<Deviation> byDay(
      Measures measures, Stream<Measures.Stay> stays, String id, String kind, String what) {
    Map<String, String> days =
        stays.collect(
            Collectors.groupingBy(
                it -> measures.day(it.from()).toString(),
                TreeMap::new,
                Collectors.mapping(it -> it.card().task().number(), Collectors.joining(", "))));
    return days.entrySet().stream()
        .map(it -> new Deviation(id + it.getKey(), kind, "cartes " + it.getValue() + " : " + what))
        .toList();
  }
}
