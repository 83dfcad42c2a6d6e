package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.Role;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.Thresholds;
import fr.cofrap.project.kanban.history.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * For a while, there were more cards than the rules allow.
 *
 * @param scope what was overloaded
 * @param peak the most cards there were
 * @param time from when until when; until the history was read if it lasts
 * @param open whether it lasts
 */
public record Overload(Scope scope, int peak, Interval time, boolean open) {

  /**
   * A column, or what one role has in progress.
   *
   * @param slug for identifiers
   * @param label in French
   * @param limit the most cards that the rules allow
   * @param counts whether a stay counts here
   */
  public record Scope(String slug, String label, int limit, Predicate<Stay> counts) {

    static Scope of(State state, int limit) {
      String label = "colonne « " + state.label() + " »";
      return new Scope(state.slug(), label, limit, stay -> stay.state() == state);
    }

    static Scope of(Role role, int limit) {
      Predicate<Stay> counts =
          stay -> stay.state() == State.IN_PROGRESS && stay.card().role() == role;
      return new Scope(role.slug(), "rôle " + role.label(), limit, counts);
    }
  }

  /** Every limit: the columns in their order, then the roles. */
  public static List<Scope> scopes(Thresholds thresholds) {
    Stream<Scope> columns =
        Stream.of(State.values())
            .filter(thresholds.columns()::containsKey)
            .map(state -> Scope.of(state, thresholds.columns().get(state)));
    Stream<Scope> roles =
        Stream.of(Role.values()).map(role -> Scope.of(role, thresholds.perRole()));
    return Stream.concat(columns, roles).toList();
  }

  static List<Overload> of(Timeline timeline, Thresholds thresholds) {
    return scopes(thresholds).stream().flatMap(scope -> of(scope, timeline).stream()).toList();
  }

  private static List<Overload> of(Scope scope, Timeline timeline) {
    List<Stay> stays = timeline.stays().stream().filter(scope.counts()).toList();
    List<Overload> overloads = new ArrayList<>();
    Optional<Instant> since = Optional.empty();
    int peak = 0;
    for (Instant moment : timeline.moments()) {
      int count = count(stays, moment);
      if (count > scope.limit()) {
        since = since.or(() -> Optional.of(moment));
        peak = Math.max(peak, count);
      } else if (since.isPresent()) {
        overloads.add(new Overload(scope, peak, new Interval(since.get(), moment), false));
        since = Optional.empty();
        peak = 0;
      }
    }
    if (since.isPresent()) {
      Interval time = Interval.between(since.get(), timeline.history().until());
      overloads.add(new Overload(scope, peak, time, true));
    }
    return overloads;
  }

  private static int count(List<Stay> stays, Instant at) {
    return (int)
        stays.stream()
            .filter(stay -> !stay.time().from().isAfter(at))
            .filter(stay -> stay.open() || stay.time().to().isAfter(at))
            .count();
  }
}
