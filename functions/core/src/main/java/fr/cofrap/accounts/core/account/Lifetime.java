package fr.cofrap.accounts.core.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** How long things live. Times are instants in UTC; {@code gendate} is in epoch seconds. */
public final class Lifetime {

  /** How long credentials are valid, in calendar months (specification, II). */
  public static final int CREDENTIALS_MONTHS = 6;

  /** How long a ticket opens its door, and how long an abandoned creation keeps its name. */
  public static final Duration TICKET = Duration.ofMinutes(15);

  private Lifetime() {}

  /**
   * The first instant at which credentials are no longer valid: the same day and time six calendar
   * months later, or the last day of that month when it is shorter (31 August gives the end of
   * February).
   */
  public static Instant endOf(long gendate) {
    return Instant.ofEpochSecond(gendate)
        .atZone(ZoneOffset.UTC)
        .plusMonths(CREDENTIALS_MONTHS)
        .toInstant();
  }

  /** Whether credentials generated at {@code gendate} have expired at {@code now}. */
  public static boolean isOver(long gendate, Instant now) {
    return !now.isBefore(endOf(gendate));
  }
}
