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
          it -> it.state() == State.IN_PROGRESS && it.task().role().equals(role);
      all.addAll(overloads(measures, role, "rôle " + plan.label(role), limits.perRole(), own));
    }
    limits.ages().forEach((state, limit) -> all.addAll(waiting(measures.in(state), limit)));
    all.addAll(estimates(measures, limits, declared));
    String skipped = "terminées sans être passées par la colonne « Revue technique ».";
    all.addAll(byDay(measures, measures::unread, "revue-sautee-", "Revue sans trace", skipped));
    String early = "prises avant que ce dont elles dépendent soit terminé.";
    all.addAll(
        byDay(measures, measures::early, "dependance-", "Carte prise avant son tour", early));
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
    String seen = label + " : jusqu’à %s pour une limite de " + limit + ".";
    return dated(
        peaks,
        "encours-" + slug + "-",
        "Encours dépassé",
        it -> seen.formatted(French.count(it, "carte")));
  }

  private static <T> List<Deviation> dated(
      Map<String, T> found, String id, String kind, Function<T, String> detail) {
    return found.entrySet().stream()
        .map(it -> new Deviation(id + it.getKey(), kind, detail.apply(it.getValue())))
        .toList();
  }

  private static List<Deviation> waiting(List<Measures.Stay> stays, Duration limit) {
    String seen = "carte %s, « %s », depuis %s dans la colonne « %s ».";
    return stays.stream()
        .filter(it -> it.length().compareTo(limit) > 0)
        .map(
            it ->
                new Deviation(
                    "age-" + it.state().slug() + "-" + it.task().number(),
                    "Carte qui attend",
                    seen.formatted(
                        it.task().number(),
                        it.task().title(),
                        French.elapsed(it.length()),
                        it.state().label())))
        .toList();
  }

  /**
   * Where people declared hours: what the finished cards of a mission took, beside their estimates.
   */
  private static List<Deviation> estimates(
      Measures measures, Thresholds limits, Map<Integer, Duration> declared) {
    Map<Integer, List<Task>> missions =
        measures.finished().stream()
            .map(Measures.Stay::task)
            .filter(it -> declared.containsKey(it.id()))
            .collect(Collectors.groupingBy(Task::mission, TreeMap::new, Collectors.toList()));
    List<Deviation> all = new ArrayList<>();
    missions.forEach(
        (mission, tasks) -> {
          Duration estimated = Task.effort(tasks);
          Duration spent = Task.sum(tasks.stream().map(it -> declared.get(it.id())).toList());
          long gap = Math.round(100.0 * spent.toSeconds() / estimated.toSeconds()) - 100;
          if (Math.abs(gap) > limits.estimatePercent()) {
            String id = "estimation-" + (gap < 0 ? "haute" : "basse") + "-mission-" + mission;
            String hours = French.hours(estimated) + " estimées, " + French.hours(spent);
            String seen = "mission " + mission + " : " + hours + " déclarées.";
            all.add(new Deviation(id, "Estimation éloignée des heures déclarées", seen));
          }
        });
    return all;
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
                    Collectors.mapping(it -> it.task().number(), Collectors.joining(", "))));
    return dated(days, id, kind, it -> "cartes " + it + " : " + what);
  }
}
