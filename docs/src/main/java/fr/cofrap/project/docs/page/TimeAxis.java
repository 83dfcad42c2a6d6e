package fr.cofrap.project.docs.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * From moments to places on a line. The half-hours that are open have their length; all others are
 * folded to a thin strip, so that nights and week-ends leave room for what matters.
 */
public final class TimeAxis {

  private static final int STEP = 30;

  private final List<Segment> segments = new ArrayList<>();

  /** A stretch of time, whether it has its length, and its place. */
  public record Segment(
      LocalDateTime from, LocalDateTime to, boolean open, double x, double width) {}

  /**
   * Covers whole days, from the first to the last included.
   *
   * @param moments within the half-hours that are open
   */
  public TimeAxis(
      LocalDate first, LocalDate last, Collection<LocalDateTime> moments, double x, double width) {
    TreeSet<LocalDateTime> open = new TreeSet<>();
    moments.forEach(
        it -> open.add(it.withMinute(it.getMinute() / STEP * STEP).withSecond(0).withNano(0)));
    List<Segment> unplaced = stretches(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), open);
    double weight = unplaced.stream().mapToDouble(TimeAxis::weight).sum();
    double at = x;
    for (Segment it : unplaced) {
      double room = width * weight(it) / weight;
      segments.add(new Segment(it.from(), it.to(), it.open(), at, room));
      at += room;
    }
  }

  private static List<Segment> stretches(
      LocalDateTime begin, LocalDateTime end, TreeSet<LocalDateTime> open) {
    List<Segment> stretches = new ArrayList<>();
    LocalDateTime from = begin;
    for (LocalDateTime at = begin; at.isBefore(end); at = at.plusMinutes(STEP)) {
      LocalDateTime next = at.plusMinutes(STEP);
      boolean now = open.contains(at);
      if (next.toLocalTime().toSecondOfDay() == 0 || open.contains(next) != now) {
        stretches.add(new Segment(from, next, now, 0, 0));
        from = next;
      }
    }
    return stretches;
  }

  private static double weight(Segment it) {
    return it.open() ? Duration.between(it.from(), it.to()).toMinutes() / (double) STEP : 1;
  }

  /** Where a moment is; the nearer end when it is outside. */
  public double x(LocalDateTime moment) {
    for (Segment it : segments) {
      if (moment.isBefore(it.to())) {
        double passed = Duration.between(it.from(), moment).toSeconds();
        double all = Duration.between(it.from(), it.to()).toSeconds();
        return it.x() + it.width() * Math.max(0, passed / all);
      }
    }
    Segment last = segments.get(segments.size() - 1);
    return last.x() + last.width();
  }

  /** The folds. */
  public List<Segment> folds() {
    return segments.stream().filter(it -> !it.open()).toList();
  }

  /** The dates, in order. */
  public List<LocalDate> days() {
    LocalDate first = segments.get(0).from().toLocalDate();
    return first
        .datesUntil(segments.get(segments.size() - 1).from().toLocalDate().plusDays(1))
        .toList();
  }

  /** A length or a place, as SVG writes it. */
  public static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Where a moment is, as SVG writes it. */
  public String at(LocalDateTime moment) {
    return n(x(moment));
  }

  /** How far one moment is from another, as SVG writes it. */
  public String span(LocalDateTime from, LocalDateTime to) {
    return n(x(to) - x(from));
  }
}
