package fr.cofrap.project.kanban.given;

import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.Role;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.Thresholds;
import fr.cofrap.project.kanban.history.Change;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.history.Interval;
import fr.cofrap.project.kanban.measure.Measures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A past to measure, written move by move. Times are in UTC; the first day is a Monday. */
public final class Past {

  private final List<Card> cards = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Interval> sessions = new ArrayList<>();
  private Instant until = at(1, "18:00");

  /** A card of one hour. */
  public Past card(int id, Role role, Integer... dependsOn) {
    return card(id, role, 6, Duration.ofHours(1), dependsOn);
  }

  public Past card(int id, Role role, int mission, Duration estimate, Integer... dependsOn) {
    cards.add(
        new Card(
            id,
            "Carte " + id,
            State.TO_DO,
            mission,
            role,
            estimate,
            List.of(dependsOn),
            "J1",
            Cards.path(id),
            new Card.Criteria(0, 1),
            ""));
    return this;
  }

  /** A card enters a column on a day from 1, at a time such as 09:00. */
  public Past move(int card, int day, String time, State to) {
    Optional<State> from =
        changes.stream()
            .filter(it -> it.card() == card)
            .map(Change::to)
            .reduce((earlier, later) -> later);
    changes.add(new Change(card, at(day, time), from, to));
    return this;
  }

  /** The ordinary way of a card: written at 8 o’clock, taken, reviewed and finished. */
  public Past done(int card, int day, String taken, String reviewed, String finished) {
    return move(card, day, "08:00", State.TO_DO)
        .move(card, day, taken, State.IN_PROGRESS)
        .move(card, day, reviewed, State.REVIEW)
        .move(card, day, finished, State.DONE);
  }

  public Past work(int day, String from, String to) {
    sessions.add(new Interval(at(day, from), at(day, to)));
    return this;
  }

  public Past until(int day, String time) {
    until = at(day, time);
    return this;
  }

  public Board board() {
    return new Board(cards, List.of());
  }

  public History history() {
    List<Change> sorted = changes.stream().sorted(Comparator.comparing(Change::at)).toList();
    return new History(sorted, until, sessions, List.of());
  }

  public Measures measures() {
    return Measures.of(board(), history(), thresholds());
  }

  public static Instant at(int day, String time) {
    return Instant.parse("2026-03-%02dT%s:00Z".formatted(day + 1, time));
  }

  /** Two cards for each role, three in progress, one in review, a day in each. */
  public static Thresholds thresholds() {
    return new Thresholds(
        Map.of(State.IN_PROGRESS, 3, State.REVIEW, 1),
        2,
        Map.of(State.IN_PROGRESS, Duration.ofHours(24), State.REVIEW, Duration.ofHours(24)),
        50,
        5);
  }
}
