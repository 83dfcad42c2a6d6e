package fr.cofrap.accounts.benchmark;

import java.time.Duration;

/**
 * How much is measured. An account has two or three codes that are accepted at a time: there are
 * accounts enough for six thousand authentications a second. Where a function does more, a measure
 * ends before its time, and the page says so.
 *
 * @param rounds how often everything is measured, at most
 * @param run how long one run of requests lasts
 * @param warmUp how long functions are warmed up
 * @param accounts how many accounts there are to authenticate with
 * @param limit no round begins that would end after this
 */
public record Plan(int rounds, Duration run, Duration warmUp, int accounts, Duration limit) {

  /** To see where one stands: three minutes at most. */
  static final Plan QUICK =
      new Plan(3, Duration.ofSeconds(1), Duration.ofSeconds(3), 3_000, Duration.ofSeconds(160));

  /** To publish. */
  static final Plan FULL =
      new Plan(7, Duration.ofSeconds(3), Duration.ofSeconds(9), 9_000, Duration.ofMinutes(30));
}
