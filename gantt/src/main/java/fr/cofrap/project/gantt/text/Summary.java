package fr.cofrap.project.gantt.text;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.schedule.Slot;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The plan and where it stands, in a few French sentences for those who do not see the drawing. */
public final class Summary {

  private Summary() {}

  public static String of(Project project) {
    LocalDateTime finish = project.schedule().finish().orElseThrow();
    return "%d cartes, prévues du %s au %s. Chemin critique : %s. Au relevé du %s, %d sont terminées."
        .formatted(
            project.network().tasks().size(),
            French.moment(project.plan().begin()),
            French.moment(finish),
            path(project.schedule().criticalPath()),
            French.moment(project.actuals().cut()),
            project.actuals().done().size());
  }

  /** Card numbers, in order. */
  public static String path(List<Slot> path) {
    return path.stream()
        .map(it -> String.valueOf(it.task().id()))
        .collect(Collectors.joining(", "));
  }
}
