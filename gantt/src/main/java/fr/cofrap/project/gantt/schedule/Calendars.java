package fr.cofrap.project.gantt.schedule;

import fr.cofrap.project.gantt.plan.Hours;
import fr.cofrap.project.gantt.plan.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;

/** Writes our calendars as MPXJ's. */
final class Calendars {

  private Calendars() {}

  /** A calendar of the file, with its week, its holidays and its lighter days. */
  static ProjectCalendar write(ProjectFile file, String name, WorkCalendar ours) {
    ProjectCalendar calendar = file.addCalendar();
    calendar.setName(name);
    for (DayOfWeek day : DayOfWeek.values()) {
      calendar.setWorkingDay(day, ours.days().contains(day));
      ProjectCalendarHours hours = calendar.addCalendarHours(day);
      if (ours.days().contains(day)) {
        fill(hours, ours.hours());
      }
    }
    TreeSet<LocalDate> special = new TreeSet<>(ours.limits().keySet());
    special.addAll(ours.off().keySet());
    for (LocalDate date : special) {
      ProjectCalendarException exception = calendar.addCalendarException(date);
      exception.setName(ours.off().getOrDefault(date, "charge adaptée"));
      fill(exception, ours.on(date));
    }
    return calendar;
  }

  private static void fill(List<LocalTimeRange> ranges, List<Hours> hours) {
    hours.forEach(it -> ranges.add(new LocalTimeRange(it.from(), it.to())));
  }
}
