package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * From moments to places on a line.
 *
 * @param passed the time that counts between two moments: where it is working time, nights and
 *     week-ends take no room
 * @param x where the line begins
 */
public record Axis(
    BiFunction<LocalDateTime, LocalDateTime, Duration> passed,
    LocalDateTime from,
    LocalDateTime to,
    double x,
    double width) {

  /** Where a moment is; the nearer end when it is outside. */
  public double x(LocalDateTime moment) {
    double whole = Math.max(1, passed.apply(from, to).toSeconds());
    double part = passed.apply(from, moment).toSeconds() / whole;
    return x + width * Math.min(1, Math.max(0, part));
  }

  /** The dates that take some room, in order. */
  public List<LocalDate> days() {
    return from.toLocalDate()
        .datesUntil(to.toLocalDate().plusDays(1))
        .filter(it -> room(it) > 0)
        .toList();
  }

  /** How much room a date takes. */
  public double room(LocalDate date) {
    return x(date.plusDays(1).atStartOfDay()) - x(date.atStartOfDay());
  }

  /** A length or a place, as SVG writes it. */
  public static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Where a moment is, as SVG writes it. */
  public String at(LocalDateTime moment) {
    return n(x(moment));
  }

  /** The outline of a bar from one moment to another, so high, as SVG writes it. */
  public String bar(LocalDateTime begin, LocalDateTime end, int y, int height) {
    return "M" + at(begin) + " " + y + "H" + at(end) + "v" + height + "H" + at(begin) + "z";
  }
}
