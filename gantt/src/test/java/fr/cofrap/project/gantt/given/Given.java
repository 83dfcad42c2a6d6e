package fr.cofrap.project.gantt.given;

import fr.cofrap.project.gantt.plan.Hours;
import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.plan.WorkCalendar;
import fr.cofrap.project.kanban.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Small plans to count on one's fingers. */
public final class Given {

  /** Monday to Friday, 9:00 to 12:30 and 13:30 to 17:00, with the public holidays. */
  public static final WorkCalendar CALENDAR =
      WorkCalendar.around(
          LocalDate.of(2026, 11, 23),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of(Hours.parse("09:00-12:30"), Hours.parse("13:30-17:00")),
          Map.of());

  /** A Monday, nine o'clock. */
  public static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T09:00");

  private Given() {}

  /** A task of milestone J1 and mission 1. */
  public static Task task(int id, Role role, double hours, Integer... dependsOn) {
    Duration effort = Duration.ofMinutes(Math.round(hours * 60));
    return new Task(id, "Tâche " + id, 1, role, effort, Arrays.asList(dependsOn), "J1");
  }

  public static Network network(Task... tasks) {
    return new Network(Arrays.asList(tasks));
  }

  public static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }
}
