package fr.cofrap.accounts.features.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the product's machine, and the time, which is its database's: they stand still until
 * somebody moves them, so that no test has to wait.
 */
public final class MovableClock extends Clock {

  private volatile Instant now;
  private volatile Duration error = Duration.ZERO;
  private volatile DatabaseClock database;

  public MovableClock(Instant start) {
    this.now = start;
  }

  /** Takes a database along from now on. */
  void lead(DatabaseClock led) {
    database = led;
  }

  /** The time. */
  public Instant time() {
    return now;
  }

  /** It is this instant, on this clock too unless it is wrong. */
  public void setTo(Instant instant) {
    now = instant;
    database.setTo(instant);
  }

  /** Time goes by. */
  public void advance(Duration duration) {
    setTo(now.plus(duration));
  }

  /** From now on this clock is ahead by so much, or behind. */
  public void setWrongBy(Duration ahead) {
    error = ahead;
  }

  @Override
  public Instant instant() {
    return now.plus(error);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the product reckons in UTC");
  }
}
