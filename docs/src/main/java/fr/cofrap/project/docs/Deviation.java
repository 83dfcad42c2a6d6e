package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The board went further than the thresholds allow, and somebody decides something.
 *
 * @param id what a decision names it by; the same as long as it is the same deviation
 * @param kind of deviation, in French
 * @param detail what was seen, in French
 */
public record Deviation(String id, String kind, String detail) {

  /** What the board tolerates: kanban/seuils.yml, whose schema says what each value means. */
  public record Thresholds(
      @JsonProperty("encours") Map<State, Integer> columns,
      @JsonProperty("encours_par_role") int perRole,
      @JsonProperty("age_h") Map<State, Duration> ages,
      @JsonProperty("ecart_estimation_pct") int estimatePercent,
      @JsonProperty("mouvements_non_publies") int unpublished) {

    static Thresholds read(Tree tree) {
      return Schemas.read(tree, "kanban/seuils.yml", Thresholds.class);
    }
  }

  /**
   * What was decided about deviations, as {@value #FILE} records it.
   *
   * @param title its identifier, then what it is about
   * @param body what stands below
   */
  record Decision(String title, String body) {

    static final String FILE = "kanban/decisions.md";

    private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)\n((?s:.*?))(?=^## |\\z)");

    /** All of them, in the order of the file. */
    static List<Decision> read(Tree tree) {
      return SECTION
          .matcher(tree.read(FILE))
          .results()
          .map(it -> new Decision(it.group(1), it.group(2)))
          .toList();
    }

    /** Such as D-01. */
    String id() {
      return title.replaceFirst("[\u00a0 :].*", "");
    }

    /** Whether it answers a deviation: it names it before it says what was seen. */
    boolean isAbout(Deviation deviation) {
      return named().contains("`" + deviation.id + "`");
    }

    /** Where it names the deviations that it answers. */
    String named() {
      return body.replaceFirst("(?s)\n### .*", "");
    }
  }

  /** Every deviation, once, in the order in which the rules name them. */
  static List<Deviation> of(
      Measures measures, Thresholds limits, Plan plan, Map<Integer, Duration> declared) {
    List<Deviation> all = new ArrayList<>();
    limits
        .columns()
        .forEach(
            (state, limit) -> {
              String label = "colonne « " + state.label() + " »";
              all.addAll(
                  overloads(measures, state.slug(), label, limit, it -> it.state() == state));
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
    Map<LocalDate, Long> peaks = new TreeMap<>();
    LocalDate since = null;
    for (Instant moment : measures.moments()) {
      long count = measures.stays().stream().filter(counts).filter(it -> it.at(moment)).count();
      since = count <= limit ? null : since == null ? measures.day(moment) : since;
      if (since != null) {
        peaks.merge(since, count, Math::max);
      }
    }
    String seen = label + " : jusqu’à %s pour une limite de " + limit + ".";
    List<Deviation> all = new ArrayList<>();
    peaks.forEach(
        (day, peak) ->
            all.add(
                new Deviation(
                    "encours-" + slug + "-" + day,
                    "Encours dépassé",
                    seen.formatted(French.count(peak, "carte")))));
    return all;
  }

  private static List<Deviation> waiting(List<Measures.Stay> stays, Duration limit) {
    String seen = "carte %s, « %s », depuis %s dans la colonne « %s ».";
    List<Deviation> all = new ArrayList<>();
    for (Measures.Stay it : stays) {
      if (it.length().compareTo(limit) > 0) {
        String number = it.task().number();
        String since = French.elapsed(it.length());
        String detail = seen.formatted(number, it.task().title(), since, it.state().label());
        String id = "age-" + it.state().slug() + "-" + number;
        all.add(new Deviation(id, "Carte qui attend", detail));
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
    Map<LocalDate, String> days =
        measures.stays().stream()
            .filter(seen)
            .collect(
                Collectors.groupingBy(
                    it -> measures.day(it.from()),
                    TreeMap::new,
                    Collectors.mapping(it -> it.task().number(), Collectors.joining(", "))));
    List<Deviation> all = new ArrayList<>();
    days.forEach(
        (day, cards) -> all.add(new Deviation(id + day, kind, "cartes " + cards + " : " + what)));
    return all;
  }
}
