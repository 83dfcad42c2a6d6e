package fr.cofrap.project.docs.plan;

import fr.cofrap.project.docs.board.History;
import fr.cofrap.project.docs.page.Templates;
import fr.cofrap.project.docs.page.TimeAxis;
import fr.cofrap.project.docs.products.Exact;
import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is published about the plan, and what its templates ask. */
public record PlanPages(Project project) {

  /** The files of the plan. */
  public static List<Product> products(Tree tree) {
    return List.of(
        product(tree, "gantt/gantt.md", it -> it.text("gantt")),
        product(tree, "gantt/chiffres.json", it -> Figures.write(it.project)),
        product(tree, "gantt/gantt.svg", it -> it.drawing("gantt")),
        product(tree, "gantt/missions.svg", it -> it.drawing("missions")));
  }

  /** The same plan for another tool, made only when it is asked for. */
  public static Product export(Tree tree) {
    return new Exact("docs/target/gantt.xml", () -> Mspdi.write(Project.read(tree)));
  }

  /** The frozen plan, made once, before the work begins. */
  public static Product reference(Tree tree) {
    return new Exact(
        Reference.FILE,
        () -> {
          if (tree.hasFile(Reference.FILE)) {
            throw new DocsException(
                Reference.FILE + " existe déjà : un plan figé ne se refait pas.");
          }
          Project project = Project.read(tree);
          return bytes(Reference.freeze(project.schedule(), History.read(tree)));
        });
  }

  private static Product product(Tree tree, String path, Function<PlanPages, String> text) {
    return new Exact(path, () -> bytes(text.apply(new PlanPages(Project.read(tree)))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String text(String name) {
    return Templates.text(name, Map.of("pages", this));
  }

  private String drawing(String name) {
    return Templates.page(name, Map.of("pages", this));
  }

  /** The plan in one sentence or two, for a page and for whoever cannot see a drawing. */
  public String summary() {
    Schedule schedule = project.schedule();
    return "%s, %s de travail, du %s au %s. Chemin critique : %s."
        .formatted(
            French.count(project.tasks().size(), "carte"),
            French.hours(Project.effort(project.tasks())),
            when(
                schedule.slots().values().stream()
                    .map(Schedule.Slot::start)
                    .min(LocalDateTime::compareTo)
                    .orElseThrow()),
            when(schedule.finish("").orElseThrow()),
            schedule.criticalPath().stream()
                .map(it -> String.valueOf(it.task().id()))
                .collect(Collectors.joining(", ")));
  }

  /** Worked time from the first day of the plan to its last, nights folded. */
  public TimeAxis axis(double x, double width) {
    WorkTime time = WorkTime.of(project.plan());
    List<LocalDateTime> open = new ArrayList<>();
    LocalDate last = project.schedule().finish("").orElseThrow().toLocalDate();
    LocalDate first = time.next(project.plan().start().atStartOfDay()).toLocalDate();
    first
        .datesUntil(last.plusDays(1))
        .forEach(
            day ->
                time.hours(day)
                    .forEach(
                        it -> {
                          for (LocalDateTime at = day.atTime(it.getStart());
                              at.isBefore(day.atTime(it.getEnd()));
                              at = at.plusMinutes(30)) {
                            open.add(at);
                          }
                        }));
    return new TimeAxis(first, last, open, x, width);
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
    String all = owners(tasks);
    List<String> roles = tasks.stream().map(Task::role).distinct().toList();
    return all.length() <= 32 ? all : French.count(roles.size(), "rôle");
  }

  /** When a milestone is reached by the plan. */
  public LocalDateTime at(Plan.Milestone milestone) {
    return project.schedule().milestones().get(milestone.code());
  }

  /** A date for a team that is named; for a plan that nobody follows yet, the number of the day. */
  public String day(LocalDate date) {
    if (!project.plan().team().people().isEmpty()) {
      return French.day(date);
    }
    WorkTime time = WorkTime.of(project.plan());
    long before =
        project.plan().start().datesUntil(date).filter(it -> !time.hours(it).isEmpty()).count();
    return "jour" + French.NBSP + (before + 1);
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
    if (project.plan().team().people().isEmpty()) {
      return "—";
    }
    LocalDate date = project.plan().welcome().arrival().plusDays(day);
    return French.day(WorkTime.of(project.plan()).worked(date, day < 0 ? -1 : 1));
  }

  /** What is left of a role's capacity. */
  public String left(String role, Map<String, java.time.Duration> load) {
    java.time.Duration left = project.capacity().get(role).minus(load.get(role));
    return left.isNegative()
        ? "**dépassement de " + French.hours(left.negated()) + "**"
        : French.hours(left);
  }

  /** A card's file, from the folder of the plan. */
  public String link(Task task) {
    String file = project.board().card(task.id()).orElseThrow().file();
    return "[%s](../%s) %s".formatted(task.number(), file, task.title());
  }
}
