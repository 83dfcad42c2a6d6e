package fr.cofrap.project.gantt.export;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.kanban.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Work packages for OpenProject's Excel synchronisation, whose sheet takes pasted columns under the
 * names of its attributes. Types and statuses are those of a new instance. Dependencies are numbers
 * that OpenProject gives on arrival, so they are told in the description.
 */
public final class OpenProjectCsv {

  private static final List<String> HEAD =
      List.of(
          "Subject",
          "Type",
          "Status",
          "Start date",
          "Finish date",
          "Estimated time",
          "Version",
          "Description");

  private static final Map<State, String> STATUS =
      new EnumMap<>(
          Map.of(
              State.TO_DO, "New",
              State.IN_PROGRESS, "In progress",
              State.REVIEW, "Developed",
              State.DONE, "Closed"));

  private OpenProjectCsv() {}

  /** A line for each card and each milestone. */
  public static String write(Project project) {
    List<List<String>> rows = new ArrayList<>();
    project.network().tasks().forEach(task -> rows.add(row(task, project)));
    project.plan().milestones().stream()
        .filter(it -> project.schedule().milestones().containsKey(it.code()))
        .forEach(it -> rows.add(row(it, project)));
    return Csv.write(HEAD, rows);
  }

  private static List<String> row(Task task, Project project) {
    String after = task.dependsOn().isEmpty() ? "" : " Après : " + numbers(task.dependsOn()) + ".";
    return List.of(
        task.number() + " " + task.title(),
        "Task",
        STATUS.get(project.actuals().of(task.id()).state()),
        project.schedule().slot(task.id()).start().toLocalDate().toString(),
        project.schedule().slot(task.id()).finish().toLocalDate().toString(),
        BigDecimal.valueOf(task.hours()).stripTrailingZeros().toPlainString(),
        task.milestone(),
        "Mission " + task.mission() + ". Rôle : " + task.role().slug() + "." + after);
  }

  private static List<String> row(Plan.Milestone milestone, Project project) {
    LocalDate date = project.schedule().milestones().get(milestone.code()).toLocalDate();
    boolean reached = project.actuals().reached(milestone.code(), project.network()).isPresent();
    return List.of(
        milestone.code() + " " + milestone.name(),
        "Milestone",
        reached ? "Closed" : "New",
        date.toString(),
        date.toString(),
        "",
        milestone.code(),
        "Échéance : " + milestone.due() + ".");
  }

  private static String numbers(List<Integer> cards) {
    return String.join(", ", cards.stream().map("%03d"::formatted).toList());
  }
}
