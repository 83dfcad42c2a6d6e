package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The critical path method in working time: each task as soon as what it waits for is finished,
 * then as late as what waits for it allows. Levelling adds that a role does one thing at a time.
 */
final class Planner {

  private final Function<Task, WorkTime> time;
  private final LocalDateTime begin;
  private final Deque<Task> lastFirst = new ArrayDeque<>();
  private final Map<Integer, LocalDateTime> finish = new HashMap<>();
  private final Map<Integer, LocalDateTime> latest = new HashMap<>();

  /** By task, the one that its role does just before. */
  private final Map<Integer, Integer> after = new HashMap<>();

  /**
   * @param time when whoever does a task works
   * @param begin when work begins, or the first moment of work after that
   */
  Planner(Function<Task, WorkTime> time, LocalDateTime begin) {
    this.time = time;
    this.begin = begin;
  }

  /** What dependencies alone allow, as if nobody ever had two things to do at once. */
  Schedule free(Collection<Task> tasks) {
    return place(tasks, false, Comparator.comparing(Task::id)).schedule();
  }

  /**
   * What a team can do. Whoever is free takes, among the tasks that can start soonest, the one that
   * must start soonest for the end to hold; of two alike, the one with the smaller number.
   */
  Schedule levelled(Collection<Task> tasks) {
    Planner free = new Planner(time, begin);
    free.place(tasks, false, Comparator.comparing(Task::id));
    Comparator<Task> urgency = Comparator.comparing(it -> free.latest.get(it.id()));
    return place(tasks, true, urgency.thenComparing(Task::id)).schedule();
  }

  private Planner place(Collection<Task> tasks, boolean oneAtATime, Comparator<Task> urgency) {
    List<Task> left = new ArrayList<>(tasks);
    while (!left.isEmpty()) {
      Task next =
          left.stream()
              .filter(it -> finish.keySet().containsAll(it.dependsOn()))
              .min(Comparator.comparing(this::start).thenComparing(urgency))
              .orElseThrow(() -> circle(left));
      finish.put(next.id(), time.apply(next).shift(start(next), next.effort()));
      left.remove(next);
      lastFirst.push(next);
      left.stream()
          .filter(it -> oneAtATime && it.role().equals(next.role()))
          .forEach(it -> after.put(it.id(), next.id()));
    }
    lastFirst.forEach(it -> latest.put(it.id(), latest(it)));
    return this;
  }

  private static DocsException circle(List<Task> left) {
    String circle = "des dépendances tournent en rond, " + left.stream().map(Task::id).toList();
    return new DocsException(left.get(0).file(), circle, "retirez l’une d’elles");
  }

  private Stream<Integer> awaited(Task task) {
    return Stream.concat(task.dependsOn().stream(), Stream.ofNullable(after.get(task.id())));
  }

  private LocalDateTime start(Task task) {
    Stream<LocalDateTime> ready = Stream.concat(Stream.of(begin), awaited(task).map(finish::get));
    return time.apply(task).next(ready.max(Comparator.naturalOrder()).orElseThrow());
  }

  /** When it must start for the end to hold. */
  private LocalDateTime latest(Task task) {
    LocalDateTime due =
        lastFirst.stream()
            .filter(it -> awaited(it).anyMatch(on -> on == task.id()))
            .map(it -> latest.get(it.id()))
            .min(Comparator.naturalOrder())
            .orElseGet(() -> finish.values().stream().max(Comparator.naturalOrder()).orElseThrow());
    return time.apply(task).next(time.apply(task).shift(due, task.effort().negated()));
  }

  private Schedule schedule() {
    Map<Integer, Schedule.Slot> slots = new TreeMap<>();
    for (Task it : lastFirst) {
      Duration slack = time.apply(it).work(start(it), latest.get(it.id()));
      Optional<Integer> before = Optional.ofNullable(after.get(it.id()));
      slots.put(it.id(), new Schedule.Slot(it, start(it), finish.get(it.id()), slack, before));
    }
    return new Schedule(slots);
  }
}
