package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
    limits.ages().forEach((state, limit) -> all.addAll(ages(measures.in(state), limit)));
    all.addAll(estimates(measures, limits, declared));
    all.addAll(order(measures, measures.history()));
    return all;
  }

  /** Cards that went through the board otherwise than its rules say. */
  private static List<Deviation> order(Measures measures, History history) {
    Predicate<Measures.Stay> unread =
        it ->
            it.open()
                && it.state() == State.DONE
                && history.entered(it.card().id(), State.REVIEW).isEmpty();
    String skipped = "terminées sans être passées par la colonne « Revue technique ».";
    String early = "prises avant que ce dont elles dépendent soit terminé.";
    List<Deviation> all = new ArrayList<>();
    all.addAll(byDay(measures, unread, "revue-sautee-", "Revue sans trace", skipped));
    Predicate<Measures.Stay> soon = it -> isEarly(it, history);
    all.addAll(byDay(measures, soon, "dependance-", "Carte prise avant son tour", early));
    return all;
  }

  /** One for each day on which a limit began to be exceeded. */
  private static List<Deviation> overloads(
      Measures measures, String slug, String label, int limit, Predicate<Measures.Stay> counts) {
    Map<String, Long> peaks = new TreeMap<>();
    String since = null;
    for (Instant moment : measures.moments()) {
      long count = measures.stays().stream().filter(counts).filter(it -> it.at(moment)).count();
      since = count <= limit ? null : since == null ? measures.day(moment).toString() : since;
      if (since != null) {
        peaks.merge(since, count, Math::max);
      }
    }
    String id = "encours-" + slug + "-";
    String seen = label + " : jusqu’à %s pour une limite de " + limit + ".";
    return deviations(
        peaks, id, "Encours dépassé", it -> seen.formatted(French.count(it, "carte")));
  }

  private static <T> List<Deviation> deviations(
      Map<?, T> found, String id, String kind, Function<T, String> detail) {
    return found.entrySet().stream()
        .map(it -> new Deviation(id + it.getKey(), kind, detail.apply(it.getValue())))
        .toList();
  }

  private static List<Deviation> ages(List<Measures.Stay> stays, Duration limit) {
    List<Deviation> all = new ArrayList<>();
    for (Measures.Stay it : stays) {
      Task task = it.card().task();
      if (it.length().compareTo(limit) > 0) {
        String id = "age-" + it.state().slug() + "-" + task.number();
        String seen = "carte %s, « %s », depuis %s dans la colonne « %s ».";
        Object[] of = {
          task.number(), task.title(), French.elapsed(it.length()), it.state().label()
        };
        all.add(new Deviation(id, "Carte qui attend", seen.formatted(of)));
      }
    }
    return all;
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
    List<Deviation> all = new ArrayList<>();
    missions.forEach(
        (mission, tasks) -> {
          Duration estimated = Task.effort(tasks);
          Duration spent =
              Task.effort(tasks.stream().map(it -> it.taking(declared.get(it.id()))).toList());
          double gap = 100.0 * spent.toSeconds() / estimated.toSeconds() - 100;
          if (Math.abs(Math.round(gap)) > limits.estimatePercent()) {
            String id = "estimation-" + (gap < 0 ? "haute" : "basse") + "-mission-" + mission;
            String kind = "Estimation éloignée des heures déclarées";
            String seen = "mission %d : %s estimées, %s déclarées.";
            Object[] of = {mission, French.hours(estimated), French.hours(spent)};
            all.add(new Deviation(id, kind, seen.formatted(of)));
          }
        });
    return all;
  }

  private static boolean isEarly(Measures.Stay it, History history) {
    Task task = it.card().task();
    return it.state() == State.IN_PROGRESS
        && history.entered(task.id(), State.IN_PROGRESS).filter(it.from()::equals).isPresent()
        && task.dependsOn().stream().anyMatch(on -> history.finished(on, it.from()).isEmpty());
  }

  private static List<Deviation> byDay(
      Measures measures, Predicate<Measures.Stay> seen, String id, String kind, String what) {
    Map<String, String> days =
        measures.stays().stream()
            .filter(seen)
            .collect(
                Collectors.groupingBy(
                    it -> measures.day(it.from()).toString(),
                    TreeMap::new,
                    Collectors.mapping(it -> it.card().task().number(), Collectors.joining(", "))));
    return deviations(days, id, kind, it -> "cartes " + it + " : " + what);
  }
}
