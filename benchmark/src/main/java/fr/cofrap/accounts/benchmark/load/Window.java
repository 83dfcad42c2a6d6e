package fr.cofrap.accounts.benchmark.load;

/**
 * The time steps whose codes the function accepts: the present one and its neighbours. The oldest
 * is left out shortly before it ends, since a request takes a moment to be judged.
 *
 * @param first the oldest step
 * @param last the newest
 */
record Window(long first, long last) {

  private static final long MARGIN_MILLIS = 4_000;

  static Window at(long epochMillis) {
    return new Window(Codes.step(epochMillis + MARGIN_MILLIS) - 1, Codes.step(epochMillis) + 1);
  }
}
