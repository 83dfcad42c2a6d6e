package fr.cofrap.project.docs;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;

/**
 * When people work: the week of the plan, its holidays and its closures.
 *
 * @param calendar of MPXJ
 */
public record WorkTime(ProjectCalendar calendar) {

  /** The plan's. */
  static WorkTime of(Plan plan) {
    ProjectCalendar calendar = new ProjectFile().addCalendar();
    List<LocalTimeRange> hours =
        plan.week().shifts().stream()
            .map(it -> it.split("-"))
            .map(it -> new LocalTimeRange(LocalTime.parse(it[0]), LocalTime.parse(it[1])))
            .toList();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
      boolean worked = plan.week().days().contains(name);
      calendar.setWorkingDay(day, worked);
      calendar.addCalendarHours(day).addAll(worked ? hours : List.of());
    }
    off(plan).forEach(calendar::addCalendarException);
    return new WorkTime(calendar);
  }

  /** Dates on which nobody works, from a year before the plan begins to two years after. */
  static Set<LocalDate> off(Plan plan) {
    Set<LocalDate> off = new HashSet<>();
    for (Plan.Closure it : plan.week().closures()) {
      it.from().datesUntil(it.to().plusDays(1)).forEach(off::add);
    }
    if (plan.week().holidays() != null) {
      HolidayManager.getInstance(ManagerParameters.create(plan.week().holidays()))
          .getHolidays(plan.start().minusYears(1), plan.start().plusYears(2))
          .stream()
          .map(Holiday::getActualDate)
          .forEach(off::add);
    }
    return off;
  }

  /** The same, where the days of the welcome are no longer than its limit. */
  static WorkTime limited(Plan plan) {
    WorkTime time = of(plan);
    LocalDate arrival = plan.welcome().arrival();
    arrival
        .datesUntil(arrival.plusDays(plan.welcome().lastDay() + 1L))
        .filter(time.calendar::isWorkingDate)
        .forEach(it -> time.limit(it, plan.welcome().limit()));
    return time;
  }

  private void limit(LocalDate date, Duration most) {
    LocalTime end = shift(date.atStartOfDay(), most).toLocalTime();
    List<LocalTimeRange> kept =
        calendar.getHours(date).stream()
            .filter(it -> it.getStart().isBefore(end))
            .map(it -> it.getEnd().isBefore(end) ? it : new LocalTimeRange(it.getStart(), end))
            .toList();
    calendar.addCalendarException(date).addAll(kept);
  }

  /** That moment if people work then, or else the next at which they begin. */
  LocalDateTime next(LocalDateTime moment) {
    return calendar.getNextWorkStart(moment);
  }

  /** So much working time after a moment, or before it. */
  LocalDateTime shift(LocalDateTime moment, Duration work) {
    double hours = work.toSeconds() / 3600.0;
    return calendar.getDate(moment, org.mpxj.Duration.getInstance(hours, TimeUnit.HOURS));
  }

  /** Working time from one moment to another; negative when the second comes first. */
  public Duration work(LocalDateTime from, LocalDateTime to) {
    double minutes = calendar.getWork(from, to, TimeUnit.MINUTES).getDuration();
    return Duration.ofSeconds(Math.round(minutes * 60));
  }
}
