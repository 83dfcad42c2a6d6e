package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The board went further than the thresholds allow, and somebody decides something.
 *
 * @param id what a decision names it by, which says its kind; the same as long as it is the same
 *     deviation
 * @param detail what was seen, in French
 */
public record Deviation(String id, String detail) {

  /** What the board tolerates: {@value #FILE}, whose schema says what each value means. */
  public record Thresholds(
      Map<State, Integer> columns,
      int perRole,
      Map<State, Duration> ages,
      int estimatePercent,
      int unpublished,
      Instant reviewFirst) {

    static final String FILE = "kanban/seuils.yml";
  }

  /** Finds every deviation, once, in the order in which the rules name them. */
  record Search(Measures measures, Thresholds limits, List<Deviation> found) {

    static List<Deviation> of(
        Measures measures, Thresholds limits, Plan plan, Map<Integer, Duration> declared) {
      Search search = new Search(measures, limits, new ArrayList<>());
      limits.columns().forEach(search::column);
      plan.roles().keySet().forEach(it -> search.role(it, plan.label(it)));
      limits.ages().forEach(search::waiting);
      search.estimates(declared);
      search.byDay(measures::unread, "revue-sautee-", "terminées sans « Revue technique ».");
      String early = "prises avant que ce dont elles dépendent soit terminé.";
      search.byDay(measures::early, "dependance-", early);
      search.byDay(measures::untaken, "prise-sautee-", "arrivées sans « En cours ».");
      String hasty = "prises par un rôle dont une carte attendait sa relecture.";
      search.byDay(measures::hasty, "relecture-due-", hasty);
      return search.found;
    }

    private void add(String id, String detail) {
      found.add(new Deviation(id, detail));
    }

    private void column(State state, int limit) {
      String label = "colonne « " + state.label() + " »";
      overloads(state.slug(), label, limit, it -> it.state() == state);
    }

    private void role(String role, String label) {
      Predicate<Measures.Stay> own =
          it -> it.state() == State.IN_PROGRESS && it.card().role().equals(role);
      overloads(role, "rôle " + label, limits.perRole(), own);
    }

    /** One for each day on which a limit began to be exceeded. */
    private void overloads(String slug, String label, int limit, Predicate<Measures.Stay> counts) {
      Map<LocalDate, Long> peaks = new TreeMap<>();
      LocalDate since = null;
      for (ZonedDateTime moment : measures.moments()) {
        long count = measures.stays().stream().filter(counts).filter(it -> it.at(moment)).count();
        since = count <= limit ? null : since == null ? moment.toLocalDate() : since;
        if (since != null) {
          peaks.merge(since, count, Math::max);
        }
      }
      String seen = label + " : jusqu’à %s pour une limite de " + limit + ", à partir de ce jour.";
      peaks.forEach(
          (day, peak) ->
              add("encours-" + slug + "-" + day, seen.formatted(French.count(peak, "carte"))));
    }

    /** The longest stay of each card, whether it still is there or has left. */
    private void waiting(State state, Duration limit) {
      String seen = "carte %s, « %s », %s dans la colonne « %s ».";
      for (Task card : measures.cards()) {
        measures
            .of(card, it -> it.state() == state && it.length().compareTo(limit) > 0)
            .max(Comparator.comparing(Measures.Stay::length))
            .ifPresent(
                it -> {
                  String time = (it.open() ? "depuis " : "") + French.elapsed(it.length());
                  add(
                      "age-" + state.slug() + "-" + card.number(),
                      seen.formatted(card.number(), card.title(), time, state.label()));
                });
      }
    }

    /**
     * Where people declared hours: what the finished cards of a mission took, beside their
     * estimates.
     */
    private void estimates(Map<Integer, Duration> declared) {
      measures.finished().stream()
          .map(Measures.Stay::card)
          .filter(it -> declared.containsKey(it.id()))
          .collect(Collectors.groupingBy(Task::mission, TreeMap::new, Collectors.toList()))
          .forEach((mission, tasks) -> estimate(mission, tasks, declared));
    }

    private void estimate(int mission, List<Task> tasks, Map<Integer, Duration> declared) {
      Duration estimated = Task.effort(tasks);
      Duration spent = Task.sum(tasks.stream().map(it -> declared.get(it.id())).toList());
      long gap = Math.round(100.0 * spent.toSeconds() / estimated.toSeconds()) - 100;
      if (Math.abs(gap) > limits.estimatePercent()) {
        add(
            "estimation-" + (gap < 0 ? "haute" : "basse") + "-mission-" + mission,
            "mission %d : %s estimées, %s déclarées."
                .formatted(mission, French.hours(estimated), French.hours(spent)));
      }
    }

    private void byDay(Predicate<Measures.Stay> seen, String id, String what) {
      measures.stays().stream()
          .filter(seen)
          .collect(
              Collectors.groupingBy(
                  it -> it.from().toLocalDate(),
                  TreeMap::new,
                  Collectors.mapping(it -> it.card().number(), Collectors.joining(", "))))
          .forEach((day, cards) -> add(id + day, "cartes " + cards + " : " + what));
    }
  }
}
