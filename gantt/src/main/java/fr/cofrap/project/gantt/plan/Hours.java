package fr.cofrap.project.gantt.plan;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of a working day.
 *
 * @param from included
 * @param to excluded, later than from
 */
public record Hours(LocalTime from, LocalTime to) {

  public Hours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  /** Reads 09:00-12:30. */
  public static Hours parse(String text) {
    String[] ends = text.split("-", 2);
    if (ends.length < 2) {
      throw new IllegalArgumentException(text);
    }
    return new Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
