package fr.cofrap.project.gantt.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When everything is planned.
 *
 * @param slots by task
 * @param milestones when each is reached, by code; one that no task serves is not there
 */
public record Schedule(Map<Integer, Slot> slots, Map<String, LocalDateTime> milestones) {

  public Schedule {
    slots = Collections.unmodifiableMap(new TreeMap<>(slots));
    milestones = Collections.unmodifiableMap(new TreeMap<>(milestones));
  }

  public Slot slot(int task) {
    return slots.get(task);
  }

  /** By start, then by number. */
  public List<Slot> inOrder() {
    return slots.values().stream()
        .sorted(Comparator.comparing(Slot::start).thenComparing(it -> it.task().id()))
        .toList();
  }

  /** When the last task ends; none when there is no task. */
  public Optional<LocalDateTime> finish() {
    return slots.values().stream().map(Slot::finish).max(Comparator.naturalOrder());
  }

  /**
   * One unbroken chain of critical tasks from the beginning to the end, each of which starts when
   * the one before it ends.
   */
  public List<Slot> criticalPath() {
    LinkedList<Slot> path = new LinkedList<>();
    Optional<Slot> next = slots.values().stream().max(byFinish());
    while (next.isPresent()) {
      path.addFirst(next.get());
      next = before(next.get()).filter(Slot::critical).max(byFinish());
    }
    return new ArrayList<>(path);
  }

  private Stream<Slot> before(Slot slot) {
    return Stream.concat(slot.task().dependsOn().stream(), slot.after().stream())
        .map(slots::get)
        .distinct();
  }

  private static Comparator<Slot> byFinish() {
    return Comparator.comparing(Slot::finish).thenComparing(it -> -it.task().id());
  }
}
