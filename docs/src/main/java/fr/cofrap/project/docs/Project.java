package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that is computed about the plan, at the instant up to which the board's history was
 * published.
 *
 * @param tasks the cards of the exercise
 * @param begin when the first of them may begin
 * @param schedule what the team can do
 * @param variant the plan when a colleague is welcomed
 * @param reference the plan frozen before the work, for a team that has one
 * @param declared hours that people declared, by card
 */
public record Project(
    Plan plan,
    Board board,
    List<Task> tasks,
    LocalDateTime begin,
    Schedule schedule,
    Variant variant,
    History history,
    Optional<Reference> reference,
    Map<Integer, Duration> declared) {

  /**
   * Computes it all from the files of a repository.
   *
   * @throws DocsException when the board or the plan cannot be used
   */
  public static Project read(Tree tree) {
    Plan plan = Plan.read(tree);
    Board board = Board.read(tree);
    History history = History.published(tree);
    List<Task> tasks = Rules.exercise(plan, board);
    LocalDateTime begin = WorkTime.begin(plan);
    return new Project(
        plan,
        board,
        tasks,
        begin,
        Schedule.levelled(plan, "", tasks, begin),
        Variant.of(plan, tasks),
        history,
        Reference.read(tree, history),
        declared(tree));
  }

  private static final class Hours extends TreeMap<Integer, Duration> {
    private static final long serialVersionUID = 1L;
  }

  /** Hours that people declared, by card: gantt/heures.yml, for a team that wants it. */
  static Map<Integer, Duration> declared(Tree tree) {
    String file = "gantt/heures.yml";
    return tree.hasFile(file)
        ? Schemas.read(tree, file, "gantt/heures.schema.json", Hours.class)
        : Map.of();
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
    return plan.load(tasks);
  }

  /** What dependencies alone would allow. */
  public Schedule unlevelled() {
    return Schedule.unlevelled(plan, tasks, begin);
  }

  public Budget cost(Map<String, Duration> load) {
    return Budget.of(plan.costs(), load.values());
  }

  /** All that the roles could do, worked or not. */
  public Map<String, Duration> capacity() {
    return plan.roles().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().capacity()));
  }

  private boolean finished(int card) {
    return history.finished(card, Instant.MAX).isPresent();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(history.until(), plan.zone());
  }

  public Optional<EarnedValue> earnedValue() {
    Duration spent = declared.values().stream().reduce(Duration.ZERO, Duration::plus);
    return reference.map(
        it ->
            new EarnedValue(
                sum(it, item -> true),
                sum(it, item -> !item.finish().isAfter(now())),
                sum(it, item -> finished(item.id())),
                spent));
  }

  private static Duration sum(Reference reference, Predicate<Reference.Item> kept) {
    return reference.items().stream()
        .filter(kept)
        .map(Reference.Item::effort)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Planned again from the last reading: a finished card is gone, one in review takes nothing more.
   */
  public Schedule forecast() {
    Set<Integer> finished =
        tasks.stream().map(Task::id).filter(this::finished).collect(Collectors.toSet());
    List<Task> left =
        Task.without(finished, tasks).stream()
            .map(it -> history.state(it.id()) == State.REVIEW ? it.taking(Duration.ZERO) : it)
            .toList();
    LocalDateTime from = now().isAfter(begin) ? WorkTime.of(plan).next(now()) : begin;
    return Schedule.levelled(plan, "", left, from);
  }

  /** By how much a card ended, or should already have ended, after the frozen plan. */
  public Optional<Duration> deviation(Reference.Item item) {
    return history
        .finished(item.id(), Instant.MAX)
        .map(it -> LocalDateTime.ofInstant(it, plan.zone()))
        .or(() -> Optional.of(now()).filter(item.finish()::isBefore))
        .map(it -> WorkTime.of(plan).work(item.finish(), it));
  }
}
