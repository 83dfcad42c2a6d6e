package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is computed about the plan, at the instant up to which the board's history was
 * published, and what its pages ask.
 *
 * @param schedule what the team can do of the cards of the exercise
 * @param variant what it can do when a colleague is welcomed
 * @param reserving what it does to hold nine times out of ten
 * @param measures of the board
 * @param reference the plan frozen before the work, for a team that has one
 * @param declared hours that people declared, by card
 */
public record Project(
    Plan plan,
    WorkTime time,
    Schedule schedule,
    Schedule variant,
    Schedule reserving,
    Measures measures,
    Optional<Progress.Reference> reference,
    Map<Integer, Duration> declared) {

  /**
   * Computes it all from the files of a repository.
   *
   * @throws DocsException when the board or the plan cannot be used
   */
  static Project read(Tree tree) {
    Plan plan = Schemas.read(tree, Plan.FILE, Plan.class);
    List<Task> cards = Task.all(tree);
    History history = History.published(tree);
    List<Task> tasks = Rules.exercise(plan, cards);
    WorkTime time = WorkTime.of(plan);
    return new Project(
        plan,
        time,
        new Planner(it -> time, plan.start().atStartOfDay()).levelled(tasks),
        Schedule.welcoming(plan, tasks),
        new Planner(it -> time, plan.start().atStartOfDay()).levelled(Schedule.held(plan, tasks)),
        Measures.of(cards, history, plan.zone()),
        Progress.Reference.read(tree, history),
        Progress.declared(tree));
  }

  /** The files of the plan. */
  static List<Product> products(Tree tree) {
    return List.of(
        Templates.product("gantt/gantt.md", "gantt", () -> read(tree)),
        Templates.product("gantt/gantt.svg", "gantt", () -> read(tree)),
        Templates.product("docs/soutenance/plan.svg", "plan", () -> read(tree)));
  }

  /** The cards of the exercise. */
  public List<Task> tasks() {
    return schedule.tasks();
  }

  /** The tasks by mission, in the order of missions, then of numbers. */
  public Map<Integer, List<Task>> byMission() {
    return tasks().stream()
        .collect(Collectors.groupingBy(Task::mission, TreeMap::new, Collectors.toList()));
  }

  /** The milestones that a task serves, in the order in which they are reached. */
  public List<Plan.Milestone> reached() {
    return plan.milestones().stream()
        .filter(it -> schedule.reached(it.code()).isPresent())
        .sorted(Comparator.comparing(this::at))
        .toList();
  }

  /** When a milestone is reached by the plan. */
  public LocalDateTime at(Plan.Milestone milestone) {
    return schedule.reached(milestone.code()).orElseThrow();
  }

  /** When the first task may begin. */
  public LocalDateTime begin() {
    return time.next(plan.start().atStartOfDay());
  }

  /** When the last task ends. */
  public LocalDateTime end() {
    return schedule.finish().orElseThrow();
  }

  /** When it would, if dependencies alone decided. */
  public LocalDateTime soonest() {
    return new Planner(it -> time, begin()).free(tasks()).finish().orElseThrow();
  }

  /** The plan in one sentence or two, for a page and for whoever cannot see a drawing. */
  public String summary() {
    return "%s, %s de travail, du %s au %s. Chemin critique : %s."
        .formatted(
            French.count(tasks().size(), "carte"),
            French.hours(Task.effort(tasks())),
            when(begin()),
            when(end()),
            French.list(schedule.criticalPath().stream().map(it -> it.task().id()).toList()));
  }

  /** Working time from the first task of the plan to the end of the day of its last. */
  public Axis axis(double x, double width) {
    LocalDateTime night = end().toLocalDate().plusDays(1).atStartOfDay();
    return new Axis(time::work, begin(), night, x, width);
  }

  /** Who does some tasks. */
  public String owners(List<Task> some) {
    return French.list(some.stream().map(it -> plan.owner(it.role())).distinct().toList());
  }

  /** Whether somebody follows the plan, which then has dates instead of numbered days. */
  public boolean followed() {
    return !plan.team().people().isEmpty();
  }

  /** A date for a team that is named; for a plan that nobody follows yet, the number of the day. */
  public String day(LocalDate date) {
    long before = plan.start().datesUntil(date).filter(time.calendar()::isWorkingDate).count();
    return followed() ? French.day(date) : "jour" + French.NBSP + (before + 1);
  }

  /** A day and a time of that day. */
  public String when(LocalDateTime moment) {
    return day(moment.toLocalDate()) + ", " + French.clock(moment);
  }

  /** What is left of a role's capacity. */
  public String left(String role, Duration load) {
    Duration left = plan.roles().get(role).capacity().minus(load);
    String hours = French.hours(left.abs());
    return left.isNegative() ? "**dépassement de " + hours + "**" : hours;
  }
}
