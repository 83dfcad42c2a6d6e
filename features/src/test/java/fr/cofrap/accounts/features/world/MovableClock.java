package fr.cofrap.accounts.features.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The product's clock: it stands still until somebody moves it, so that no test has to wait. */
public final class MovableClock extends Clock {

  private volatile Instant now;
  private volatile boolean real;

  public MovableClock(Instant start) {
    this.now = start;
  }

  /** Stands at this instant. */
  public void setTo(Instant instant) {
    real = false;
    now = instant;
  }

  /** Moves on. */
  public void advance(Duration duration) {
    setTo(instant().plus(duration));
  }

  /** Runs with the real time, for a page that has a clock of its own. */
  public void runWithRealTime() {
    real = true;
  }

  @Override
  public Instant instant() {
    return real ? Instant.now() : now;
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
