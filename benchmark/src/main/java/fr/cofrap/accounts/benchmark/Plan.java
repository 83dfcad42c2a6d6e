package fr.cofrap.accounts.benchmark;

/**
 * How much is measured. An account has two or three codes that are accepted at a time: there are
 * accounts enough for six thousand authentications a second.
 *
 * @param rounds how often everything is measured
 * @param seconds how long one run of requests lasts
 * @param warmUps how many runs functions are warmed up with
 * @param samples how often each cause of a refusal is timed, under each load
 * @param accounts how many accounts there are to authenticate with
 */
record Plan(int rounds, int seconds, int warmUps, int samples, int accounts) {

  /** To see where one stands. */
  static final Plan QUICK = new Plan(3, 1, 3, 200, 3_000);

  /** To publish. */
  static final Plan FULL = new Plan(7, 3, 3, 1_000, 9_000);
}
