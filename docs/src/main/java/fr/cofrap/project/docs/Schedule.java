package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
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
 * @param milestones when each is reached, in order of time; one that no task serves is not there
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

  /** What the team can do: dependencies first, then one thing at a time for each role. */
  static Schedule levelled(
      Plan plan, String adapted, Collection<Task> network, LocalDateTime begin) {
    Map<Integer, Integer> order = order(plan, adapted, network, begin);
    return of(network, order, CriticalPath.of(plan, adapted).with(network, order).run(begin));
  }

  /** What dependencies alone allow, as if nobody ever had two things to do at once. */
  static Schedule unlevelled(Plan plan, Collection<Task> network, LocalDateTime begin) {
    return of(network, Map.of(), CriticalPath.of(plan, "").with(network, Map.of()).run(begin));
  }

  /** By task, the one that its role does just before. */
  static Map<Integer, Integer> order(
      Plan plan, String adapted, Collection<Task> network, LocalDateTime begin) {
    CriticalPath free = CriticalPath.of(plan, adapted).with(network, Map.of()).run(begin);
    return Levelling.order(network, free, begin);
  }

  private static Schedule of(
      Collection<Task> network, Map<Integer, Integer> order, CriticalPath cpm) {
    Map<Integer, Slot> slots = new TreeMap<>();
    for (Task it : network) {
      org.mpxj.Task planned = cpm.tasks().get(it.id());
      Optional<Integer> after = Optional.ofNullable(order.get(it.id()));
      Duration slack = cpm.slack(it.id());
      slots.put(it.id(), new Slot(it, planned.getStart(), planned.getFinish(), slack, after));
    }
    Map<String, LocalDateTime> reached = new TreeMap<>();
    cpm.milestones().forEach((code, task) -> reached.put(code, task.getFinish()));
    return new Schedule(slots, reached);
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
