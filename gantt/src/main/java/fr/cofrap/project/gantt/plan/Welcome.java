package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A colleague is welcomed with an adapted load: the variant of docs/guides/plan-inclusion.md.
 *
 * @param title in French
 * @param role that the colleague takes
 * @param arrival day 0
 * @param coefficient by which the effort of their cards is multiplied: it plans, it never judges
 * @param setUp what it takes them to make the workstation and our tools theirs
 * @param companion role of whoever accompanies them
 * @param company working time that the companion gives
 * @param limit of their working time a day
 * @param until the day on which these figures are replaced by what was seen
 * @param transfers cards that another role does instead
 * @param deferred cards that the first delivery does without
 * @param steps from 15 days before to 90 days after
 */
public record Welcome(
    String title,
    Role role,
    LocalDate arrival,
    BigDecimal coefficient,
    Duration setUp,
    Role companion,
    Duration company,
    Duration limit,
    int until,
    Map<Integer, Role> transfers,
    Set<Integer> deferred,
    List<Step> steps) {

  public Welcome {
    transfers = Map.copyOf(transfers);
    deferred = Set.copyOf(deferred);
    steps = List.copyOf(steps);
  }

  /**
   * Something that is done for the welcome.
   *
   * @param from day, 0 on arrival, negative before
   * @param to day, included
   * @param what in French
   * @param who in French: a role, never a person
   */
  public record Step(int from, int to, String what, String who) {}

  /** The date of a day of the welcome. */
  public LocalDate date(int day) {
    return arrival.plusDays(day);
  }
}
