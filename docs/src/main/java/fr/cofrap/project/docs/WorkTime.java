package fr.cofrap.project.docs;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

  static WorkTime of(ProjectFile file, String name, Plan plan) {
    ProjectCalendar calendar = file.addCalendar();
    calendar.setName(name);
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean worked =
          plan.week().days().contains(day.getDisplayName(TextStyle.FULL, Locale.FRENCH));
      calendar.setWorkingDay(day, worked);
      calendar.addCalendarHours(day).addAll(worked ? ranges(plan.week()) : List.of());
    }
    off(plan).forEach((date, reason) -> calendar.addCalendarException(date).setName(reason));
    return new WorkTime(calendar);
  }

  private static List<LocalTimeRange> ranges(Plan.Week week) {
    return week.hours().stream()
        .map(it -> it.split("-"))
        .map(it -> new LocalTimeRange(LocalTime.parse(it[0]), LocalTime.parse(it[1])))
        .toList();
  }

  /** How many minutes of a day people work. */
  static int minutes(Plan.Week week) {
    return ranges(week).stream()
        .mapToInt(it -> (int) it.getDurationAsMilliseconds() / 60_000)
        .sum();
  }

  /** The plan's, for whoever only asks it. */
  public static WorkTime of(Plan plan) {
    return of(new ProjectFile(), "Calendrier de l’équipe", plan);
  }

  /** When the first task of a plan may begin. */
  static LocalDateTime begin(Plan plan) {
    return of(plan).next(plan.start().atStartOfDay());
  }

  /**
   * Dates on which nobody works, from a year before the plan begins to two years after, and why.
   */
  static Map<LocalDate, String> off(Plan plan) {
    Map<LocalDate, String> off = new TreeMap<>();
    if (plan.week().holidays() != null) {
      HolidayManager.getInstance(ManagerParameters.create(plan.week().holidays()))
          .getHolidays(plan.start().minusYears(1), plan.start().plusYears(2))
          .forEach(it -> off.put(it.getActualDate(), it.getDescription(Locale.FRENCH)));
    }
    for (Plan.Closure it : plan.week().closures()) {
      it.from().datesUntil(it.to().plusDays(1)).forEach(date -> off.put(date, it.reason()));
    }
    return off;
  }

  /** Makes the days of the welcome no longer than its limit. */
  WorkTime limited(Plan.Welcome welcome) {
    LocalDate after = welcome.arrival().plusDays(welcome.until() + 1L);
    welcome.arrival().datesUntil(after).filter(this::isWorked).forEach(it -> limit(it, welcome));
    return this;
  }

  private void limit(LocalDate date, Plan.Welcome welcome) {
    LocalDateTime end = calendar.getDate(date.atStartOfDay(), CriticalPath.hours(welcome.limit()));
    List<LocalTimeRange> kept =
        calendar.getHours(date).stream()
            .filter(it -> date.atTime(it.getStart()).isBefore(end))
            .map(it -> date.atTime(it.getEnd()).isBefore(end) ? it : until(it, end))
            .toList();
    calendar.addCalendarException(date).addAll(kept);
  }

  private static LocalTimeRange until(LocalTimeRange range, LocalDateTime end) {
    return new LocalTimeRange(range.getStart(), end.toLocalTime());
  }

  /** That moment if people work then, or else the next at which they begin. */
  public LocalDateTime next(LocalDateTime moment) {
    return calendar.getNextWorkStart(moment);
  }

  /** Working time from one moment to another; negative when the second comes first. */
  public Duration work(LocalDateTime from, LocalDateTime to) {
    double minutes = calendar.getWork(from, to, TimeUnit.MINUTES).getDuration();
    return Duration.ofSeconds(Math.round(minutes * 60));
  }

  boolean isWorked(LocalDate date) {
    return calendar.isWorkingDate(date);
  }

  /** That date if people work on it, or the nearest on which they do, so many days at a step. */
  public LocalDate worked(LocalDate date, int step) {
    return isWorked(date) ? date : worked(date.plusDays(step), step);
  }
}
