package fr.cofrap.project.kanban.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its start
 * @param to its end, never before the start
 */
public record Interval(Instant from, Instant to) {

  /** An end before the start, which a rewritten history may give, counts as no time at all. */
  public Interval {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to + ": ends before it starts");
    }
  }

  /** From one instant to another, or empty at the first when they come in the wrong order. */
  public static Interval between(Instant from, Instant to) {
    return new Interval(from, to.isBefore(from) ? from : to);
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** How much of it lies within another. */
  public Duration within(Interval other) {
    Instant start = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }
}
