package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When everything is planned.
 *
 * @param slots by task
 */
public record Schedule(Map<Integer, Slot> slots) {

  private static final int SET_UP = 1001;
  private static final int COMPANY = 1002;

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

  /**
   * When a colleague is welcomed in a role: its cards are heavier, some are handed to others or put
   * off, and the welcome itself takes time.
   */
  static Schedule welcoming(Plan plan, List<Task> network) {
    Plan.Welcome welcome = plan.welcome();
    List<Task> all = lighter(welcome.deferred(), welcome.transfers(), network);
    all.replaceAll(it -> welcomed(it, welcome));
    all.add(extra(SET_UP, "Installation du poste", welcome.role(), welcome.setUp()));
    all.add(extra(COMPANY, "Accueil", welcome.companion(), welcome.company()));
    WorkTime everybody = WorkTime.of(plan);
    WorkTime limited = WorkTime.limited(plan);
    Function<Task, WorkTime> time = it -> it.role().equals(welcome.role()) ? limited : everybody;
    return new Planner(time, plan.start().atStartOfDay()).levelled(all);
  }

  /** Some cards are put off, some handed to others, and some given the time that they take. */
  static List<Task> held(Plan plan, List<Task> network) {
    List<Task> all = lighter(plan.reserve().deferred(), plan.reserve().transfers(), network);
    all.replaceAll(it -> it.taking(plan.reserve().longer().getOrDefault(it.id(), it.effort())));
    return all;
  }

  private static List<Task> lighter(
      List<Integer> deferred, List<Plan.Transfer> transfers, List<Task> network) {
    List<Task> all = new ArrayList<>(Task.without(deferred, network));
    for (Plan.Transfer it : transfers) {
      all.replaceAll(task -> it.cards().contains(task.id()) ? task.by(it.receiver()) : task);
    }
    return all;
  }

  private static Task welcomed(Task task, Plan.Welcome welcome) {
    if (task.role().equals(welcome.role())) {
      double seconds = task.effort().toSeconds() * welcome.coefficient().doubleValue();
      return task.taking(Duration.ofSeconds(Math.round(seconds))).afterAlso(SET_UP);
    }
    return task.role().equals(welcome.companion()) ? task.afterAlso(COMPANY) : task;
  }

  private static Task extra(int id, String title, String role, Duration time) {
    return new Task(id, title, State.TO_DO, 0, role, time, List.of(), "", "");
  }

  /** What is planned, in the order of numbers. */
  public List<Task> tasks() {
    return slots.values().stream().map(Slot::task).toList();
  }

  /** When the last task of some ends; none when there is none. */
  public Optional<LocalDateTime> finish(Predicate<Task> some) {
    return slots.values().stream()
        .filter(it -> some.test(it.task()))
        .map(Slot::finish)
        .max(Comparator.naturalOrder());
  }

  /** When a milestone is reached; none when no task serves it. */
  public Optional<LocalDateTime> reached(String milestone) {
    return finish(it -> it.milestone().equals(milestone));
  }

  /** When everything is done. */
  public Optional<LocalDateTime> finish() {
    return finish(it -> true);
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
