package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the cards do not say: gantt/plan.yml.
 *
 * @param project its name
 * @param start when the board was opened; the work begins on the first worked day from there
 * @param zone in which the calendar's hours are meant
 * @param calendar of everybody
 * @param team what each role can do
 * @param missions of the specification, by number
 * @param milestones in order
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
    Assumptions costs,
    Welcome welcome) {

  public Plan {
    team = Collections.unmodifiableMap(new EnumMap<>(team));
    missions = Collections.unmodifiableMap(new TreeMap<>(missions));
    milestones = List.copyOf(milestones);
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

  /** The first moment at which somebody works. */
  public LocalDateTime begin() {
    return calendar.next(start.atStartOfDay());
  }

  /** The milestone of a code that {@link Network} has checked. */
  public Milestone milestone(String code) {
    return milestones.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }
}
