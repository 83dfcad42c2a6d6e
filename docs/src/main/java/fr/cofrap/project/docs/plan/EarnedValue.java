package fr.cofrap.project.docs.plan;

import fr.cofrap.project.docs.board.History;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Earned value, in hours of the reference. A card earns all its estimate when it is finished and
 * nothing before.
 *
 * @param budget all the work of the reference
 * @param planned what should have been earned by now
 * @param earned what is
 * @param spent the hours that people declared, if they declared any
 */
public record EarnedValue(
    Duration budget, Duration planned, Duration earned, Optional<Duration> spent) {

  static EarnedValue of(
      Reference reference, History history, Plan plan, Map<Integer, BigDecimal> declared) {
    List<Reference.Item> items = reference.items();
    LocalDateTime now = LocalDateTime.ofInstant(history.until(), plan.zone());
    Predicate<Reference.Item> done = it -> history.finished(it.id()).isPresent();
    return new EarnedValue(
        sum(items, it -> true),
        sum(items, it -> !it.finish().isAfter(now)),
        sum(items, done),
        declared.isEmpty()
            ? Optional.empty()
            : Optional.of(
                declared.values().stream().map(Plan::time).reduce(Duration.ZERO, Duration::plus)));
  }

  private static Duration sum(List<Reference.Item> items, Predicate<Reference.Item> kept) {
    return items.stream()
        .filter(kept)
        .map(Reference.Item::effort)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Earned by planned; none as long as nothing was to be earned. */
  public OptionalDouble schedule() {
    return ratio(Optional.of(planned));
  }

  /** Earned by spent; none as long as nobody has declared hours. */
  public OptionalDouble cost() {
    return ratio(spent);
  }

  private OptionalDouble ratio(Optional<Duration> by) {
    return by.filter(it -> !it.isZero()).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) earned.toSeconds() / by.get().toSeconds());
  }

  /** When a card was finished, in the plan's time. */
  static Optional<LocalDateTime> finished(int card, History history, Plan plan) {
    Optional<Instant> at = history.finished(card);
    return at.map(it -> LocalDateTime.ofInstant(it, plan.zone()));
  }
}
