package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened on the board, from git alone. Nothing in it was typed in as a measure.
 *
 * @param changes every entry of a card into a column, by instant; author dates, so that a rebase
 *     that keeps them changes nothing
 * @param until the latest instant at which an author dated a commit; the epoch without history
 * @param sessions when work was going on, as {@link Sessions} defines it
 * @param doubts why these dates may mislead
 */
public record History(
    List<Change> changes, Instant until, List<Interval> sessions, List<Doubt> doubts) {

  public History {
    changes = List.copyOf(changes);
    sessions = List.copyOf(sessions);
    doubts = List.copyOf(doubts);
  }

  /**
   * Reads the history of the repository at this root. Never fails for want of one: outside git, or
   * in a clone that was cut, it says so among its doubts.
   */
  public static History read(Path root) {
    return GitHistory.read(root);
  }

  /**
   * The history as it was when the documents were last generated, from {@value Extract#FILE}. What
   * is computed from it comes out the same until the documents are generated again, in any clone;
   * whoever publishes figures takes this one.
   *
   * @return the history read from git when there is no extract yet
   */
  public static History published(Path root) {
    return ExtractReader.read(root).orElseGet(() -> read(root));
  }

  /** Whether it is the whole history, and not a part or nothing of it. */
  public boolean complete() {
    return !doubted(Doubt.Kind.NO_HISTORY) && !doubted(Doubt.Kind.SHALLOW);
  }

  /** Whether there is that reason to doubt it. */
  public boolean doubted(Doubt.Kind kind) {
    return doubts.stream().anyMatch(doubt -> doubt.kind() == kind);
  }

  /** The changes of one card, the first of which wrote it. */
  public List<Change> of(int card) {
    return changes.stream().filter(change -> change.card() == card).toList();
  }

  /** When a card first entered a column, if it did. */
  public Optional<Instant> firstEntry(int card, State state) {
    return of(card).stream().filter(it -> it.to() == state).map(Change::at).findFirst();
  }

  /** When a card last entered a column, if it did. */
  public Optional<Instant> lastEntry(int card, State state) {
    return of(card).stream()
        .filter(it -> it.to() == state)
        .map(Change::at)
        .reduce((earlier, later) -> later);
  }

  /** How much of a stretch of time was work. */
  public Duration active(Interval stretch) {
    return sessions.stream().map(stretch::within).reduce(Duration.ZERO, Duration::plus);
  }
}
