package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.history.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How long each card was worked on, as far as git shows: while work was going on, a role's time is
 * shared equally among the cards that it had in progress.
 */
final class Effort {

  private final Map<Integer, Double> seconds = new HashMap<>();

  private Effort() {}

  static Effort of(Timeline timeline) {
    Effort effort = new Effort();
    timeline.stays().stream()
        .filter(stay -> stay.state() == State.IN_PROGRESS)
        .collect(Collectors.groupingBy(stay -> stay.card().role()))
        .values()
        .forEach(stays -> effort.share(stays, timeline));
    return effort;
  }

  /** Between two neighbouring bounds, the cards in progress are the same. */
  private void share(List<Stay> stays, Timeline timeline) {
    TreeSet<Instant> bounds = new TreeSet<>();
    stays.forEach(stay -> bounds.addAll(List.of(stay.time().from(), stay.time().to())));
    for (Instant from : bounds) {
      Instant to = bounds.higher(from);
      if (to != null) {
        Interval slice = new Interval(from, to);
        List<Stay> together =
            stays.stream()
                .filter(stay -> stay.time().within(slice).equals(slice.length()))
                .toList();
        double share = timeline.active(slice).toSeconds() / (double) together.size();
        together.forEach(stay -> seconds.merge(stay.card().id(), share, Double::sum));
      }
    }
  }

  /** The time of a card; zero when it never was in progress while work was going on. */
  Duration of(Card card) {
    return Duration.ofSeconds(Math.round(seconds.getOrDefault(card.id(), 0.0)));
  }

  boolean known(Card card) {
    return seconds.containsKey(card.id());
  }
}
