package fr.cofrap.project.docs.project;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
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
      calendar.addCalendarHours(day).addAll(worked ? ranges(plan) : List.of());
    }
    off(plan).forEach((date, reason) -> calendar.addCalendarException(date).setName(reason));
    return new WorkTime(calendar);
  }

  /** The plan's, for whoever only asks it. */
  public static WorkTime of(Plan plan) {
    return of(new ProjectFile(), "Calendrier de l’équipe", plan);
  }

  private static List<LocalTimeRange> ranges(Plan plan) {
    return plan.week().hours().stream()
        .map(it -> it.split("-"))
        .map(it -> new LocalTimeRange(LocalTime.parse(it[0]), LocalTime.parse(it[1])))
        .toList();
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
    for (Plan.Closure closure : plan.week().closures()) {
      closure
          .from()
          .datesUntil(closure.to().plusDays(1))
          .forEach(it -> off.put(it, closure.reason()));
    }
    return off;
  }

  /** Makes the days of the welcome no longer than its limit. */
  WorkTime limited(Plan.Welcome welcome) {
    welcome
        .arrival()
        .datesUntil(welcome.arrival().plusDays(welcome.until() + 1L))
        .filter(calendar::isWorkingDate)
        .forEach(
            date -> {
              List<LocalTimeRange> kept = first(welcome.limit(), calendar.getHours(date));
              var shorter = calendar.addCalendarException(date);
              shorter.setName("charge adaptée");
              shorter.addAll(kept);
            });
    return this;
  }

  private static List<LocalTimeRange> first(Duration length, Iterable<LocalTimeRange> hours) {
    List<LocalTimeRange> kept = new ArrayList<>();
    Duration left = length;
    for (LocalTimeRange it : hours) {
      Duration whole = Duration.between(it.getStart(), it.getEnd());
      Duration part = left.compareTo(whole) < 0 ? left : whole;
      if (!part.isZero()) {
        kept.add(new LocalTimeRange(it.getStart(), it.getStart().plus(part)));
      }
      left = left.minus(part);
    }
    return kept;
  }

  /** That moment if people work then, or else the next at which they begin. */
  public LocalDateTime next(LocalDateTime moment) {
    return calendar.getNextWorkStart(moment);
  }

  /** Working time from one moment to another; negative when the second comes first. */
  public Duration work(LocalDateTime from, LocalDateTime to) {
    double minutes =
        to.isBefore(from)
            ? -calendar.getWork(to, from, TimeUnit.MINUTES).getDuration()
            : calendar.getWork(from, to, TimeUnit.MINUTES).getDuration();
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
