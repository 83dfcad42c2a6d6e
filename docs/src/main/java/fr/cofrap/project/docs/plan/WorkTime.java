package fr.cofrap.project.docs.plan;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;

/** When people work, as a calendar of MPXJ: the week of the plan, its holidays and its closures. */
public final class WorkTime {

  private final ProjectCalendar calendar;

  private WorkTime(ProjectCalendar calendar) {
    this.calendar = calendar;
  }

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

  /** Dates on which nobody works, from the year before the plan to two years after, and why. */
  static Map<LocalDate, String> off(Plan plan) {
    Map<LocalDate, String> off = new TreeMap<>();
    if (plan.week().holidays() != null) {
      HolidayManager holidays =
          HolidayManager.getInstance(ManagerParameters.create(plan.week().holidays()));
      Stream.iterate(Year.from(plan.start()).minusYears(1), it -> it.plusYears(1))
          .limit(4)
          .flatMap(it -> holidays.getHolidays(it).stream())
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
              List<LocalTimeRange> kept = first(Plan.time(welcome.limit()), hours(date));
              var shorter = calendar.addCalendarException(date);
              shorter.setName("charge adaptée");
              shorter.addAll(kept);
            });
    return this;
  }

  private static List<LocalTimeRange> first(Duration length, List<LocalTimeRange> hours) {
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

  ProjectCalendar calendar() {
    return calendar;
  }

  /** What is worked on a date, from the morning on. */
  public List<LocalTimeRange> hours(LocalDate date) {
    return List.copyOf(calendar.getHours(date));
  }

  /** That moment if people work then, or else the next at which they begin. */
  public LocalDateTime next(LocalDateTime moment) {
    return calendar.getNextWorkStart(moment);
  }

  /** Working time from one moment to another; negative when the second comes first. */
  public Duration work(LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return work(to, from).negated();
    }
    double minutes = calendar.getWork(from, to, TimeUnit.MINUTES).getDuration();
    return Duration.ofSeconds(Math.round(minutes * 60));
  }

  /** That date if people work on it, or the nearest on which they do, so many days at a step. */
  public LocalDate worked(LocalDate date, int step) {
    return calendar.isWorkingDate(date) ? date : worked(date.plusDays(step), step);
  }
}
