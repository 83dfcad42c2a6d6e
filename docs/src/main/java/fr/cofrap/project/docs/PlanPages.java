package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is published about the plan, and what its templates ask. */
public record PlanPages(Project project) {

  /** The files of the plan. */
  public static List<Product> products(Tree tree) {
    return List.of(
        Product.text("gantt/gantt.md", () -> Templates.text("gantt", values(tree))),
        Product.text("gantt/chiffres.json", () -> Figures.write(Project.read(tree))),
        Product.text("gantt/gantt.svg", () -> Templates.page("gantt", values(tree))),
        Product.text("gantt/missions.svg", () -> Templates.page("missions", values(tree))));
  }

  private static Map<String, Object> values(Tree tree) {
    return Map.of("pages", new PlanPages(Project.read(tree)));
  }

  /** The same plan for another tool, made only when it is asked for. */
  public static Product export(Tree tree) {
    return Product.onDemand("docs/target/gantt.xml", () -> Mspdi.write(Project.read(tree)));
  }

  /** The plan in one sentence or two, for a page and for whoever cannot see a drawing. */
  public String summary() {
    Schedule schedule = project.schedule();
    return "%s, %s de travail, du %s au %s. Chemin critique : %s."
        .formatted(
            French.count(project.tasks().size(), "carte"),
            French.hours(Task.effort(project.tasks())),
            when(project.begin()),
            when(schedule.finish("").orElseThrow()),
            French.list(schedule.criticalPath().stream().map(it -> it.task().id()).toList()));
  }

  /** Working time from the first task of the plan to its last. */
  public Axis axis(double x, double width) {
    LocalDateTime end = project.schedule().finish("").orElseThrow();
    return new Axis(WorkTime.of(project.plan())::work, project.begin(), end, x, width);
  }

  /** Who does some tasks. */
  public String owners(List<Task> tasks) {
    return tasks.stream()
        .map(it -> project.plan().owner(it.role()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The same, where there is little room. */
  public String shortOwners(List<Task> tasks) {
    long roles = tasks.stream().map(Task::role).distinct().count();
    return owners(tasks).length() <= 32 ? owners(tasks) : French.count(roles, "rôle");
  }

  /** When a milestone is reached by the plan. */
  public LocalDateTime at(Plan.Milestone milestone) {
    return project.schedule().milestones().get(milestone.code());
  }

  /** Whether somebody follows the plan, which then has dates instead of numbered days. */
  public boolean followed() {
    return !project.plan().team().people().isEmpty();
  }

  /** A date for a team that is named; for a plan that nobody follows yet, the number of the day. */
  public String day(LocalDate date) {
    WorkTime time = WorkTime.of(project.plan());
    long before = project.plan().start().datesUntil(date).filter(time::isWorked).count();
    return followed() ? French.day(date) : "jour" + French.NBSP + (before + 1);
  }

  /** A day and a time of that day. */
  public String when(LocalDateTime moment) {
    return day(moment.toLocalDate()) + ", " + French.clock(moment);
  }

  /** Working time between two moments. */
  public String gap(LocalDateTime from, LocalDateTime to) {
    return French.signed(WorkTime.of(project.plan()).work(from, to));
  }

  /** The date of a step of the welcome: worked, earlier before the arrival, later after it. */
  public String date(int day) {
    LocalDate date = project.plan().welcome().arrival().plusDays(day);
    return followed()
        ? French.day(WorkTime.of(project.plan()).worked(date, day < 0 ? -1 : 1))
        : "—";
  }

  /** What is left of a role's capacity. */
  public String left(String role, Map<String, Duration> load) {
    Duration left = project.capacity().get(role).minus(load.get(role));
    String hours = French.hours(left.abs());
    return left.isNegative() ? "**dépassement de " + hours + "**" : hours;
  }

  /** A card's file, from the folder of the plan. */
  public String link(Task task) {
    Card card = project.board().cards().stream().filter(it -> it.id() == task.id()).findAny().get();
    return "[%s](../%s) %s".formatted(task.number(), card.file(), task.title());
  }
}
