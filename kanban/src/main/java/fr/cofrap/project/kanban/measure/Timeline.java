package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.history.Change;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.history.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which card was where, and when. Cards that the history does not know yet are left out.
 *
 * @param stays by card, then in the order in which it went through them
 * @param history what they come from
 */
public record Timeline(List<Stay> stays, History history) {

  public Timeline {
    stays = List.copyOf(stays);
  }

  /** Follows the cards of a board through a history. */
  public static Timeline of(Board board, History history) {
    List<Stay> stays = new ArrayList<>();
    board.cards().forEach(card -> add(card, history, stays));
    return new Timeline(stays, history);
  }

  private static void add(Card card, History history, List<Stay> stays) {
    List<Change> changes = history.of(card.id());
    for (int i = 0; i < changes.size(); i++) {
      boolean open = i == changes.size() - 1;
      Instant end = open ? history.until() : changes.get(i + 1).at();
      Interval time = Interval.between(changes.get(i).at(), end);
      stays.add(new Stay(card, changes.get(i).to(), time, open));
    }
  }

  /** The stays of one card. */
  public List<Stay> of(Card card) {
    return stays.stream().filter(stay -> stay.card().id() == card.id()).toList();
  }

  /** Where a card is, as far as the history was read. */
  public Optional<Stay> now(Card card) {
    return of(card).stream().filter(Stay::open).findFirst();
  }

  /** The cards that the history leaves in a column. */
  public List<Stay> in(State state) {
    return stays.stream().filter(stay -> stay.open() && stay.state() == state).toList();
  }

  /** Where a card was at an instant; a move at that very instant has taken place. */
  public Optional<State> at(int card, Instant instant) {
    return stays.stream()
        .filter(stay -> stay.card().id() == card && !stay.time().from().isAfter(instant))
        .reduce((earlier, later) -> later)
        .map(Stay::state);
  }

  /** How many cards were in a column at an instant. */
  public int count(State state, Instant instant) {
    return (int)
        stays.stream()
            .filter(stay -> stay.state() == state && !stay.time().from().isAfter(instant))
            .filter(stay -> stay.open() || stay.time().to().isAfter(instant))
            .count();
  }

  /** Every instant at which a card moved, once, in order. */
  public List<Instant> moments() {
    return history.changes().stream().map(Change::at).distinct().sorted().toList();
  }

  /** How much of a stretch of time was work. */
  public Duration active(Interval stretch) {
    return history.active(stretch);
  }
}
