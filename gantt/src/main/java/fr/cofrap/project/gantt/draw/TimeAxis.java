package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.plan.Hours;
import fr.cofrap.project.gantt.plan.WorkCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * From moments to places on a line. Hours in which the calendar works, or in which something was
 * seen to happen, have their length; all others are folded to a thin strip, so that nights and
 * week-ends leave room for what matters.
 */
final class TimeAxis {

  /** What a fold weighs, in half-hours. */
  private static final double FOLD = 1;

  private static final int STEP = 30;

  private final List<Segment> segments = new ArrayList<>();

  /**
   * A stretch of time and its place.
   *
   * @param from first moment
   * @param to last moment
   * @param open whether it has its length
   * @param x where it starts
   * @param width how much room it takes
   */
  record Segment(LocalDateTime from, LocalDateTime to, boolean open, double x, double width) {}

  /** Covers whole days, from the first to the last included. */
  TimeAxis(
      WorkCalendar calendar,
      LocalDate first,
      LocalDate last,
      Collection<LocalDateTime> events,
      double x,
      double width) {
    TreeSet<LocalDateTime> open = new TreeSet<>();
    first.datesUntil(last.plusDays(1)).forEach(day -> open.addAll(worked(calendar, day)));
    events.forEach(it -> open.add(step(it)));
    List<Segment> unplaced = stretches(first, last, open);
    double weight = unplaced.stream().mapToDouble(TimeAxis::weight).sum();
    double at = x;
    for (Segment segment : unplaced) {
      double room = width * weight(segment) / weight;
      segments.add(new Segment(segment.from(), segment.to(), segment.open(), at, room));
      at += room;
    }
  }

  private static List<LocalDateTime> worked(WorkCalendar calendar, LocalDate day) {
    List<LocalDateTime> steps = new ArrayList<>();
    for (Hours hours : calendar.on(day)) {
      LocalDateTime step = step(day.atTime(hours.from()));
      while (step.isBefore(day.atTime(hours.to()))) {
        steps.add(step);
        step = step.plusMinutes(STEP);
      }
    }
    return steps;
  }

  private static LocalDateTime step(LocalDateTime moment) {
    int minute = moment.getMinute() / STEP * STEP;
    return moment.withMinute(minute).withSecond(0).withNano(0);
  }

  private static List<Segment> stretches(
      LocalDate first, LocalDate last, TreeSet<LocalDateTime> open) {
    List<Segment> stretches = new ArrayList<>();
    LocalDateTime end = last.plusDays(1).atStartOfDay();
    LocalDateTime from = first.atStartOfDay();
    LocalDateTime at = from;
    while (at.isBefore(end)) {
      boolean now = open.contains(at);
      LocalDateTime next = at.plusMinutes(STEP);
      boolean midnight = next.toLocalTime().toSecondOfDay() == 0;
      if (midnight || open.contains(next) != now) {
        stretches.add(new Segment(from, next, now, 0, 0));
        from = next;
      }
      at = next;
    }
    return stretches;
  }

  private static double weight(Segment segment) {
    double steps = Duration.between(segment.from(), segment.to()).toMinutes() / (double) STEP;
    return segment.open() ? steps : FOLD;
  }

  /** Where a moment is; the nearer end when it is outside. */
  double x(LocalDateTime moment) {
    for (Segment segment : segments) {
      if (moment.isBefore(segment.to())) {
        double passed = Duration.between(segment.from(), moment).toSeconds();
        double all = Duration.between(segment.from(), segment.to()).toSeconds();
        return segment.x() + segment.width() * Math.max(0, passed / all);
      }
    }
    return end();
  }

  List<Segment> segments() {
    return segments;
  }

  double end() {
    Segment last = segments.get(segments.size() - 1);
    return last.x() + last.width();
  }
}
