package fr.cofrap.project.docs;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the tasks of each role one after the other. Whoever is free takes, among the tasks that can
 * start soonest, the one that must start soonest for the end to hold; of two alike, the one with
 * the smaller number.
 */
final class Levelling {

  private final Map<Integer, LocalDateTime> finished = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();
  private final CriticalPath unlevelled;
  private final LocalDateTime begin;

  private Levelling(CriticalPath unlevelled, LocalDateTime begin) {
    this.unlevelled = unlevelled;
    this.begin = begin;
  }

  /** By task, the one that its role does just before, given the dates that dependencies allow. */
  static Map<Integer, Integer> order(
      Collection<Task> network, CriticalPath unlevelled, LocalDateTime begin) {
    Levelling levelling = new Levelling(unlevelled, begin);
    Map<Integer, Integer> before = new HashMap<>();
    Map<Integer, Task> left = new TreeMap<>();
    network.forEach(it -> left.put(it.id(), it));
    while (!left.isEmpty()) {
      Task next = left.remove(levelling.choose(left.values()).id());
      before.put(next.id(), levelling.place(next));
    }
    return before;
  }

  private Task choose(Collection<Task> left) {
    return left.stream()
        .filter(task -> finished.keySet().containsAll(task.dependsOn()))
        .min(
            Comparator.comparing(this::start)
                .thenComparing(task -> unlevelled.tasks().get(task.id()).getLateStart())
                .thenComparing(Task::id))
        .orElseThrow();
  }

  private Integer place(Task task) {
    var calendar = unlevelled.calendar(task.role());
    finished.put(task.id(), calendar.getDate(start(task), CriticalPath.hours(task.effort())));
    return last.put(task.role(), task.id());
  }

  private LocalDateTime start(Task task) {
    LocalDateTime earliest =
        Stream.concat(task.dependsOn().stream(), Stream.ofNullable(last.get(task.role())))
            .map(finished::get)
            .reduce(begin, (one, other) -> one.isAfter(other) ? one : other);
    return unlevelled.calendar(task.role()).getNextWorkStart(earliest);
  }
}
