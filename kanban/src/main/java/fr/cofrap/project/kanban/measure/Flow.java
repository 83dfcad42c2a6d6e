package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.history.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finished card's way across the board.
 *
 * @param card which
 * @param lead from its writing to its end
 * @param cycle from the first time it was taken to its end; none when it never was in progress
 * @param reviewed whether it was in the review column before it was finished
 */
public record Flow(Card card, Interval lead, Optional<Interval> cycle, boolean reviewed) {

  /** The finished cards, in the order in which they were finished. */
  static List<Flow> of(Board board, History history) {
    return board.cards().stream()
        .flatMap(card -> of(card, history).stream())
        .sorted(Comparator.comparing(Flow::finished).thenComparing(flow -> flow.card().id()))
        .toList();
  }

  private static Optional<Flow> of(Card card, History history) {
    var changes = history.of(card.id());
    if (changes.isEmpty() || changes.get(changes.size() - 1).to() != State.DONE) {
      return Optional.empty();
    }
    Instant end = changes.get(changes.size() - 1).at();
    Optional<Interval> cycle =
        history.firstEntry(card.id(), State.IN_PROGRESS).map(it -> Interval.between(it, end));
    boolean reviewed = history.firstEntry(card.id(), State.REVIEW).isPresent();
    return Optional.of(new Flow(card, Interval.between(changes.get(0).at(), end), cycle, reviewed));
  }

  /** When it was finished. */
  public Instant finished() {
    return lead.to();
  }
}
