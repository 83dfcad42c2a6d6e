package fr.cofrap.project.kanban.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** When the remaining cards may be finished, if the hours to come resemble those that were. */
public sealed interface Forecast {

  /** Finished cards below which no forecast is worth making. */
  int ENOUGH = 10;

  /** How often the future is drawn. */
  int DRAWS = 10_000;

  /** Where the draws start, so that they come out the same for everybody. */
  long SEED = 42L;

  /**
   * There is none.
   *
   * @param reason in French
   */
  record None(String reason) implements Forecast {}

  /**
   * Hours of work within which that share of the draws finished everything.
   *
   * @param remaining cards not finished yet
   * @param observed full hours of work that were drawn from
   * @param half 50 %
   * @param likely 85 %
   * @param nearlySure 95 %
   */
  record Hours(int remaining, int observed, int half, int likely, int nearlySure)
      implements Forecast {}

  /** Draws hours from those observed, with replacement, until every card is finished. */
  static Forecast of(int finished, int remaining, List<Integer> hours) {
    if (finished < ENOUGH) {
      String text = "données insuffisantes : %d terminées sur les %d nécessaires";
      return new None(text.formatted(finished, ENOUGH));
    }
    if (hours.stream().allMatch(it -> it == 0)) {
      return new None("données insuffisantes : aucune carte terminée dans une heure complète");
    }
    if (remaining == 0) {
      return new None("tout est terminé : il n’y a plus rien à prévoir");
    }
    Random random = new Random(SEED);
    int[] draws = new int[DRAWS];
    Arrays.setAll(draws, i -> draw(random, remaining, hours));
    Arrays.sort(draws);
    return new Hours(remaining, hours.size(), at(draws, 50), at(draws, 85), at(draws, 95));
  }

  private static int draw(Random random, int remaining, List<Integer> hours) {
    int left = remaining;
    int spent = 0;
    while (left > 0) {
      left -= hours.get(random.nextInt(hours.size()));
      spent++;
    }
    return spent;
  }

  private static int at(int[] sorted, int percent) {
    return sorted[sorted.length * percent / 100 - 1];
  }
}
