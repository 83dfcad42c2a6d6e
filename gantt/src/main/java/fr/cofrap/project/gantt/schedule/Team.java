package fr.cofrap.project.gantt.schedule;

import fr.cofrap.project.gantt.plan.WorkCalendar;
import fr.cofrap.project.kanban.Role;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who works when. Each role is one person, who does one thing at a time.
 *
 * @param everybody the calendar that milestones follow
 * @param own the calendar of each role
 */
public record Team(WorkCalendar everybody, Map<Role, WorkCalendar> own) {

  /** Everybody at the same hours. */
  public static Team alike(WorkCalendar calendar) {
    Map<Role, WorkCalendar> own = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      own.put(role, calendar);
    }
    return new Team(calendar, own);
  }

  /** With one role that works at other hours. */
  public Team with(Role role, WorkCalendar calendar) {
    Map<Role, WorkCalendar> changed = new EnumMap<>(own);
    changed.put(role, calendar);
    return new Team(everybody, changed);
  }
}
