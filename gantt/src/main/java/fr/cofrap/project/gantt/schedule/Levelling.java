package fr.cofrap.project.gantt.schedule;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.kanban.Role;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mpxj.ProjectCalendar;

/**
 * Puts the tasks of each role one after the other. Whoever is free takes, among the tasks that can
 * start soonest, the one that must start soonest for the end to hold; of two alike, the one with
 * the smaller number.
 */
final class Levelling {

  private final Network network;
  private final CriticalPathMethod unlevelled;
  private final LocalDateTime begin;
  private final Map<Integer, LocalDateTime> finished = new HashMap<>();
  private final Map<Role, Integer> last = new EnumMap<>(Role.class);
  private final Map<Integer, Integer> before = new HashMap<>();

  private Levelling(Network network, CriticalPathMethod unlevelled, LocalDateTime begin) {
    this.network = network;
    this.unlevelled = unlevelled;
    this.begin = begin;
  }

  /** The order in which each role does its tasks, given the dates that dependencies alone allow. */
  static Links order(Network network, CriticalPathMethod unlevelled, LocalDateTime begin) {
    Levelling levelling = new Levelling(network, unlevelled, begin);
    Set<Integer> left = new TreeSet<>(network.tasks().stream().map(Task::id).toList());
    while (!left.isEmpty()) {
      Task next = levelling.choose(left);
      levelling.place(next);
      left.remove(next.id());
    }
    return new Links(levelling.before);
  }

  private Task choose(Set<Integer> left) {
    return left.stream()
        .map(network::task)
        .filter(task -> finished.keySet().containsAll(task.dependsOn()))
        .min(
            Comparator.comparing(this::start)
                .thenComparing(task -> unlevelled.task(task.id()).getLateStart())
                .thenComparing(Task::id))
        .orElseThrow();
  }

  private void place(Task task) {
    ProjectCalendar calendar = unlevelled.calendar(task.role());
    LocalDateTime finish = calendar.getDate(start(task), CriticalPathMethod.hours(task.effort()));
    finished.put(task.id(), finish);
    Integer previous = last.put(task.role(), task.id());
    if (previous != null) {
      before.put(task.id(), previous);
    }
  }

  private LocalDateTime start(Task task) {
    Stream<Integer> awaited =
        Stream.concat(task.dependsOn().stream(), Stream.ofNullable(last.get(task.role())));
    LocalDateTime earliest =
        awaited.map(finished::get).reduce(begin, (one, other) -> one.isAfter(other) ? one : other);
    return unlevelled.calendar(task.role()).getNextWorkStart(earliest);
  }
}
