package fr.cofrap.project.gantt.export;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.track.Actual;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What Kanboard's task import reads: its columns, which it takes by their order and not by their
 * names (app/Import/TaskImport.php, app/Core/Csv.php). Columns, categories and swimlanes must exist
 * in the project that receives them; an empty cell is left alone.
 */
public final class KanboardCsv {

  private static final List<String> HEAD =
      List.of(
          "Reference",
          "Title",
          "Description",
          "Assignee Username",
          "Creator Username",
          "Color Name",
          "Column Name",
          "Category Name",
          "Swimlane Name",
          "Complexity",
          "Time Estimated",
          "Time Spent",
          "Due Date",
          "Closed");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private KanboardCsv() {}

  /** A line for each card; time spent is empty, since nobody types it in. */
  public static String write(Project project) {
    return Csv.write(
        HEAD, project.network().tasks().stream().map(task -> row(task, project)).toList());
  }

  private static List<String> row(Task task, Project project) {
    Actual actual = project.actuals().of(task.id());
    return List.of(
        task.number(),
        task.title(),
        "Jalon " + task.milestone(),
        "",
        "",
        "",
        actual.state().label(),
        project.plan().missions().get(task.mission()),
        task.role().label(),
        "",
        BigDecimal.valueOf(task.hours()).stripTrailingZeros().toPlainString(),
        "",
        DATE.format(project.schedule().slot(task.id()).finish()),
        actual.done() ? "1" : "0");
  }
}
