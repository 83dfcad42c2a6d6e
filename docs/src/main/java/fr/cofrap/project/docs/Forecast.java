package fr.cofrap.project.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * In how many days the remaining cards may be finished, if the days to come resemble those that
 * were.
 *
 * @param reason why there is no forecast, in French; empty when there is one
 * @param half days within which half of the draws finished everything
 * @param likely 85 % of them
 * @param nearlySure 95 % of them
 */
public record Forecast(String reason, int remaining, int half, int likely, int nearlySure) {

  /** Finished cards below which no forecast is worth making. */
  static final int ENOUGH = 10;

  /** How often the future is drawn. */
  static final int DRAWS = 10_000;

  /** Where the draws start, so that they come out the same for everybody. */
  static final long SEED = 42L;

  /** Draws days from those observed, with replacement, until every card is finished. */
  static Forecast of(int finished, int remaining, List<Integer> observed) {
    if (finished < ENOUGH) {
      String text = "données insuffisantes : %d terminées sur les %d nécessaires";
      return new Forecast(text.formatted(finished, ENOUGH), remaining, 0, 0, 0);
    }
    if (remaining == 0) {
      return new Forecast("tout est terminé : il n’y a plus rien à prévoir", 0, 0, 0, 0);
    }
    Random random = new Random(SEED);
    int[] draws = new int[DRAWS];
    Arrays.setAll(draws, i -> draw(random, remaining, observed));
    double[] days = Measures.NEAREST_RANK.evaluate(draws, .5, .85, .95);
    return new Forecast("", remaining, (int) days[0], (int) days[1], (int) days[2]);
  }

  private static int draw(Random random, int remaining, List<Integer> days) {
    int left = remaining;
    int spent = 0;
    while (left > 0) {
      left -= days.get(random.nextInt(days.size()));
      spent++;
    }
    return spent;
  }
}
