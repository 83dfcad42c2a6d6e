package fr.cofrap.project.docs.project;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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

  static EarnedValue of(
      Reference reference, History history, LocalDateTime now, Map<Integer, Duration> declared) {
    return new EarnedValue(
        sum(reference, it -> true),
        sum(reference, it -> !it.finish().isAfter(now)),
        sum(reference, it -> history.finished(it.id()).isPresent()),
        declared.values().stream().reduce(Duration.ZERO, Duration::plus));
  }

  private static Duration sum(Reference reference, Predicate<Reference.Item> kept) {
    return reference.items().stream()
        .filter(kept)
        .map(Reference.Item::effort)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Earned by planned; none as long as nothing was to be earned. */
  public Optional<Double> schedule() {
    return ratio(planned);
  }

  /** Earned by spent; none as long as nobody has declared hours. */
  public Optional<Double> cost() {
    return ratio(spent);
  }

  private Optional<Double> ratio(Duration by) {
    return by.isZero()
        ? Optional.empty()
        : Optional.of((double) earned.toSeconds() / by.toSeconds());
  }
}
