package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When everything is planned.
 *
 * @param slots by task
 * @param milestones when each is reached; one that no task serves is not there
 */
public record Schedule(Map<Integer, Slot> slots, Map<String, LocalDateTime> milestones) {

  /**
   * When a task is planned.
   *
   * @param slack working time by which it may be late without delaying the end of the project
   * @param after the task that the same role does just before, if there is one
   */
  public record Slot(
      Task task,
      LocalDateTime start,
      LocalDateTime finish,
      Duration slack,
      Optional<Integer> after) {

    /** Whether a delay of this task delays the project. */
    public boolean critical() {
      return slack.isZero() || slack.isNegative();
    }
  }

  /** When the last task of some ends; none when there is none. */
  public Optional<LocalDateTime> finish(String role) {
    return slots.values().stream()
        .filter(it -> role.isEmpty() || it.task().role().equals(role))
        .map(Slot::finish)
        .max(Comparator.naturalOrder());
  }

  /** One unbroken chain of critical tasks, each of which starts when the one before it ends. */
  public List<Slot> criticalPath() {
    Comparator<Slot> last = Comparator.comparing(Slot::finish).thenComparing(it -> -it.task().id());
    LinkedList<Slot> path = new LinkedList<>();
    Optional<Slot> next = slots.values().stream().max(last);
    while (next.isPresent()) {
      Slot slot = next.get();
      path.addFirst(slot);
      next =
          Stream.concat(slot.task().dependsOn().stream(), slot.after().stream())
              .map(slots::get)
              .filter(Slot::critical)
              .max(last);
    }
    return path;
  }
}
