package fr.cofrap.project.gantt.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When people work. Immutable.
 *
 * @param days of the week
 * @param hours of each of these days, in order
 * @param off dates on which nobody works, and why: public holidays and closures
 * @param limits of the working time on some dates; elsewhere the whole day
 */
public record WorkCalendar(
    Set<DayOfWeek> days,
    List<Hours> hours,
    Map<LocalDate, String> off,
    Map<LocalDate, Duration> limits) {

  public WorkCalendar {
    days = Set.copyOf(days);
    hours = List.copyOf(hours);
    off = Collections.unmodifiableMap(new TreeMap<>(off));
    limits = Collections.unmodifiableMap(new TreeMap<>(limits));
  }

  /** With the holidays of the years around a date, and these closures. */
  public static WorkCalendar around(
      LocalDate date, Set<DayOfWeek> days, List<Hours> hours, Map<LocalDate, String> closures) {
    Map<LocalDate, String> off = new TreeMap<>(closures);
    for (int year = date.getYear() - 1; year <= date.getYear() + 2; year++) {
      off.putAll(Holidays.of(year));
    }
    return new WorkCalendar(days, hours, off, Map.of());
  }

  /** The same, but with at most so much work a day from one date to another, both included. */
  public WorkCalendar limited(LocalDate from, LocalDate to, Duration limit) {
    Map<LocalDate, Duration> limited = new TreeMap<>(limits);
    from.datesUntil(to.plusDays(1)).filter(this::worked).forEach(it -> limited.put(it, limit));
    return new WorkCalendar(days, hours, off, limited);
  }

  /** Whether people are there on that date. */
  public boolean worked(LocalDate date) {
    return days.contains(date.getDayOfWeek()) && !off.containsKey(date);
  }

  /** What is worked on a date, from the morning on. */
  public List<Hours> on(LocalDate date) {
    if (!worked(date)) {
      return List.of();
    }
    return limits.containsKey(date) ? first(limits.get(date)) : hours;
  }

  private List<Hours> first(Duration length) {
    List<Hours> kept = new ArrayList<>();
    Duration left = length;
    for (Hours stretch : hours) {
      Duration part = left.compareTo(stretch.length()) < 0 ? left : stretch.length();
      if (!part.isZero()) {
        kept.add(new Hours(stretch.from(), stretch.from().plus(part)));
        left = left.minus(part);
      }
    }
    return kept;
  }

  /** Working time of an ordinary day. */
  public Duration perDay() {
    return hours.stream().map(Hours::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** Working time of an ordinary week. */
  public Duration perWeek() {
    return perDay().multipliedBy(days.size());
  }

  /** Working time from one moment to another; negative when the second comes first. */
  public Duration work(LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return work(to, from).negated();
    }
    return from.toLocalDate()
        .datesUntil(to.toLocalDate().plusDays(1))
        .flatMap(date -> on(date).stream().map(it -> common(date, it, from, to)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration common(
      LocalDate date, Hours stretch, LocalDateTime from, LocalDateTime to) {
    LocalDateTime start = Moments.later(date.atTime(stretch.from()), from);
    LocalDateTime end = Moments.earlier(date.atTime(stretch.to()), to);
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  /** That date if people work on it, or else the next on which they do. */
  public LocalDate workedFrom(LocalDate date) {
    return worked(date) ? date : workedFrom(date.plusDays(1));
  }

  /** That date if people work on it, or else the last before it on which they did. */
  public LocalDate workedUntil(LocalDate date) {
    return worked(date) ? date : workedUntil(date.minusDays(1));
  }

  /** That moment if people work then, or else the next at which they begin. */
  public LocalDateTime next(LocalDateTime moment) {
    for (Hours stretch : on(moment.toLocalDate())) {
      if (moment.toLocalTime().isBefore(stretch.to())) {
        return Moments.later(moment, moment.toLocalDate().atTime(stretch.from()));
      }
    }
    return next(moment.toLocalDate().plusDays(1).atStartOfDay());
  }
}
