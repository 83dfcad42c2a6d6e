package fr.cofrap.project.gantt.schedule;

import fr.cofrap.project.gantt.plan.Task;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a task is planned.
 *
 * @param task planned
 * @param start first moment of work
 * @param finish end of the work
 * @param slack working time by which it may be late without delaying the end of the project
 * @param after the task that the same role does just before, if there is one
 */
public record Slot(
    Task task, LocalDateTime start, LocalDateTime finish, Duration slack, Optional<Integer> after) {

  /** Whether a delay of this task delays the project. */
  public boolean critical() {
    return slack.isZero() || slack.isNegative();
  }
}
