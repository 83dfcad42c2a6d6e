package fr.cofrap.project.docs;

import java.time.Duration;
import java.util.Optional;

/**
 * Earned value, in hours of the reference. A card earns all its estimate when it is finished and
 * nothing before.
 *
 * @param budget all the work of the reference
 * @param planned what should have been earned by now
 * @param earned what is
 * @param spent the hours that people declared; none if they declared none
 */
public record EarnedValue(Duration budget, Duration planned, Duration earned, Duration spent) {

  /** Earned by planned; none as long as nothing was to be earned. */
  public Optional<Double> schedule() {
    return ratio(planned);
  }

  /** Earned by spent; none as long as nobody has declared hours. */
  public Optional<Double> cost() {
    return ratio(spent);
  }

  private Optional<Double> ratio(Duration by) {
    return Optional.of(by)
        .filter(it -> !it.isZero())
        .map(it -> (double) earned.toSeconds() / it.toSeconds());
  }
}
