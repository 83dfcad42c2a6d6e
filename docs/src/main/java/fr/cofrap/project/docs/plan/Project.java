package fr.cofrap.project.docs.plan;

import fr.cofrap.project.docs.board.Board;
import fr.cofrap.project.docs.board.History;
import fr.cofrap.project.docs.board.State;
import fr.cofrap.project.docs.text.Schemas;
import fr.cofrap.project.docs.text.Tree;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is computed about the plan, at the instant up to which the board's history was
 * published.
 *
 * @param tasks the cards of the exercise
 * @param schedule what the team can do
 * @param unlevelled what dependencies alone would allow
 * @param variant the plan when a colleague is welcomed
 * @param reference the plan frozen before the work, for a team that has one
 * @param declared hours that people declared, by card
 */
public record Project(
    Plan plan,
    Board board,
    List<Task> tasks,
    Schedule schedule,
    Schedule unlevelled,
    Variant variant,
    History history,
    Optional<Reference> reference,
    Map<Integer, BigDecimal> declared) {

  /**
   * Computes it all from the files of a repository.
   *
   * @throws fr.cofrap.project.docs.text.DocsException when the board or the plan cannot be used
   */
  public static Project read(Tree tree) {
    Plan plan = Plan.read(tree);
    History history = History.published(tree);
    return of(plan, Board.read(tree), history, Reference.read(tree, history), declared(tree));
  }

  static Project of(
      Plan plan,
      Board board,
      History history,
      Optional<Reference> reference,
      Map<Integer, BigDecimal> declared) {
    List<Task> tasks = Rules.exercise(plan, board);
    LocalDateTime begin = WorkTime.of(plan).next(plan.start().atStartOfDay());
    return new Project(
        plan,
        board,
        tasks,
        Schedule.levelled(plan, "", tasks, begin),
        Schedule.unlevelled(plan, tasks, begin),
        Variant.adapted(plan, tasks),
        history,
        reference,
        declared);
  }

  /** Hours that people declared, by card: gantt/heures.yml, for a team that wants it. */
  @SuppressWarnings("unchecked")
  public static Map<Integer, BigDecimal> declared(Tree tree) {
    String file = "gantt/heures.yml";
    Map<Integer, BigDecimal> hours = new TreeMap<>();
    if (tree.hasFile(file)) {
      Schemas.read(tree, file, "gantt/heures.schema.json", Map.class)
          .forEach(
              (card, it) ->
                  hours.put(Integer.valueOf(card.toString()), new BigDecimal(it.toString())));
    }
    return hours;
  }

  /** The tasks by mission, in the order of missions, then of numbers. */
  public Map<Integer, List<Task>> byMission() {
    return tasks.stream()
        .collect(Collectors.groupingBy(Task::mission, TreeMap::new, Collectors.toList()));
  }

  /** The milestones that a task serves, in the order in which they are reached. */
  public List<Plan.Milestone> reached() {
    return plan.milestones().stream()
        .filter(it -> schedule.milestones().containsKey(it.code()))
        .sorted(Comparator.comparing(it -> schedule.milestones().get(it.code())))
        .toList();
  }

  public Map<String, Duration> load() {
    return Rules.load(plan, tasks);
  }

  /** How much work some tasks are. */
  public static Duration effort(List<Task> tasks) {
    return tasks.stream().map(Task::effort).reduce(Duration.ZERO, Duration::plus);
  }

  /** The same colleague in any role, with nothing adapted. */
  public Variant unadapted(String role) {
    return Variant.unadapted(plan, tasks, role);
  }

  public Budget cost(Map<String, Duration> load) {
    return Budget.of(plan.costs(), load.values());
  }

  /** All that the roles could do, worked or not. */
  public Map<String, Duration> capacity() {
    return plan.roles().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().capacity()));
  }

  public Optional<EarnedValue> earnedValue() {
    return reference.map(it -> EarnedValue.of(it, history, plan, declared));
  }

  /**
   * Planned again from the last reading: a finished card is gone, one in review takes nothing more.
   */
  public Schedule forecast() {
    Set<Integer> done =
        tasks.stream()
            .map(Task::id)
            .filter(it -> history.finished(it).isPresent())
            .collect(Collectors.toSet());
    List<Task> left =
        Task.without(done, tasks).stream()
            .map(it -> history.state(it.id()) == State.REVIEW ? it.taking(Duration.ZERO) : it)
            .toList();
    LocalDateTime now = LocalDateTime.ofInstant(history.until(), plan.zone());
    LocalDateTime start = plan.start().atStartOfDay();
    return Schedule.levelled(
        plan, "", left, WorkTime.of(plan).next(now.isAfter(start) ? now : start));
  }

  /** By how much a card ended, or should already have ended, after the frozen plan. */
  public Optional<Duration> deviation(Reference.Item item) {
    LocalDateTime now = LocalDateTime.ofInstant(history.until(), plan.zone());
    Optional<LocalDateTime> end = EarnedValue.finished(item.id(), history, plan);
    return end.or(() -> item.finish().isBefore(now) ? Optional.of(now) : Optional.empty())
        .map(it -> WorkTime.of(plan).work(item.finish(), it));
  }
}
