package fr.cofrap.project.gantt.export;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Slot;
import fr.cofrap.project.kanban.State;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The plan as a Mermaid diagram that repository hosts draw: nothing newer than sections, tasks with
 * both dates, crit, done, active and milestone.
 */
public final class Mermaid {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Mermaid() {}

  /** The text of the diagram, without the fence around it. */
  public static String write(Project project) {
    StringBuilder text = new StringBuilder("gantt\n");
    text.append("  title ").append(plain(project.plan().project())).append('\n');
    text.append("  dateFormat YYYY-MM-DD HH:mm\n  axisFormat %d/%m %Hh\n");
    project
        .network()
        .byMission()
        .forEach(
            (mission, tasks) -> {
              text.append("  section ").append(plain(project.plan().missions().get(mission)));
              text.append('\n');
              tasks.forEach(task -> text.append(line(task, project)));
            });
    text.append("  section Jalons\n");
    project.plan().milestones().forEach(it -> text.append(line(it, project)));
    return text.toString();
  }

  private static String line(Task task, Project project) {
    Slot slot = project.schedule().slot(task.id());
    String tags = (slot.critical() ? "crit, " : "") + tag(project.actuals().of(task.id()).state());
    return "  %s %s : %sc%d, %s, %s%n"
        .formatted(
            task.number(),
            plain(task.title()),
            tags,
            task.id(),
            DATE.format(slot.start()),
            DATE.format(slot.finish()));
  }

  private static String tag(State state) {
    return switch (state) {
      case DONE -> "done, ";
      case IN_PROGRESS, REVIEW -> "active, ";
      case TO_DO -> "";
    };
  }

  private static String line(Plan.Milestone milestone, Project project) {
    LocalDateTime at = project.schedule().milestones().get(milestone.code());
    return at == null
        ? ""
        : "  %s %s : milestone, %s, %s, 0d%n"
            .formatted(
                milestone.code(),
                plain(milestone.name()),
                milestone.code().toLowerCase(java.util.Locale.ROOT),
                DATE.format(at));
  }

  /** Without what separates the parts of a line, or begins a comment. */
  static String plain(String words) {
    String text = words;
    for (String mark : List.of(":", ";", "#", "%", ",")) {
      text = text.replace(mark, " ");
    }
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }
}
