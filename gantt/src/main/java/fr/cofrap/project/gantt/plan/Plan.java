package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the cards do not say: gantt/plan.yml.
 *
 * @param project its name
 * @param start when the board was opened; the work begins on the first worked day from there
 * @param zone in which the calendar's hours are meant
 * @param calendar of everybody
 * @param team what each role can do
 * @param missions of the specification, by number
 * @param milestones of the exercise, in order
 * @param beyond codes of the milestones that the plan of the exercise does not cover: later work,
 *     which the board and its flow measures show, and no schedule, capacity or cost
 * @param costs the assumptions under which money is counted
 * @param welcome the variant in which a colleague is welcomed with an adapted load
 */
public record Plan(
    String project,
    LocalDate start,
    ZoneId zone,
    WorkCalendar calendar,
    Map<Role, Capacity> team,
    Map<Integer, String> missions,
    List<Milestone> milestones,
    Set<String> beyond,
    Assumptions costs,
    Welcome welcome) {

  public Plan {
    team = Collections.unmodifiableMap(new EnumMap<>(team));
    missions = Collections.unmodifiableMap(new TreeMap<>(missions));
    milestones = List.copyOf(milestones);
    beyond = Set.copyOf(beyond);
  }

  /**
   * What a role can do, and why that may be exceeded.
   *
   * @param hours that it has
   * @param extra granted beyond
   * @param decision that granted it; empty when there is nothing to grant
   */
  public record Capacity(Duration hours, Duration extra, String decision) {

    public Duration total() {
      return hours.plus(extra);
    }
  }

  /**
   * A point at which a part of the work is finished.
   *
   * @param code that cards name
   * @param name in French
   * @param due at the end of that day at the latest
   */
  public record Milestone(String code, String name, LocalDate due) {}

  /**
   * The tasks of the exercise: those of a milestone that the plan covers, or of one that it does
   * not know.
   *
   * @throws PlanRefused when one of them waits for a task that came after the exercise
   */
  public List<Task> exercise(Collection<Task> tasks) {
    Map<Boolean, List<Task>> parts =
        tasks.stream().collect(Collectors.partitioningBy(it -> beyond.contains(it.milestone())));
    Set<Integer> later = parts.get(true).stream().map(Task::id).collect(Collectors.toSet());
    Network.refuse(
        parts.get(false).stream()
            .flatMap(
                task ->
                    task.dependsOn().stream()
                        .filter(later::contains)
                        .<Refusal>map(it -> new Refusal.LaterDependency(task.id(), it)))
            .toList());
    return parts.get(false);
  }

  /** The first moment at which somebody works. */
  public LocalDateTime begin() {
    return calendar.next(start.atStartOfDay());
  }

  /** The milestone of a code that {@link Network} has checked. */
  public Milestone milestone(String code) {
    return milestones.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }
}
