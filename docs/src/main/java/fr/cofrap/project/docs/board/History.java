package fr.cofrap.project.docs.board;

import fr.cofrap.project.docs.text.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened on the board, from git alone. Nothing in it was typed in, and nothing in it says
 * how long anybody worked.
 *
 * @param changes every entry of a card into a column, by instant; author dates, so that a rebase
 *     that keeps them changes nothing
 * @param until the latest instant at which an author dated a commit; the epoch without history
 * @param doubts why these dates may mislead, by kind
 */
public record History(List<Change> changes, Instant until, List<Doubt> doubts) {

  /**
   * A card enters a column.
   *
   * @param from the column it left; none when the card was written
   */
  public record Change(int card, Instant at, Optional<State> from, State to) {}

  /** A reason not to take the dates at their word, in a French sentence. */
  public record Doubt(Kind kind, String detail) {}

  /** What may be the matter. */
  public enum Kind {
    SANS_HISTORIQUE,
    CLONE_SUPERFICIEL,
    HISTORIQUE_REECRIT,
    CHANGEMENTS_EN_LOT
  }

  /**
   * The history as it was when the documents were last generated, or git's when there is none yet.
   */
  public static History published(Tree tree) {
    return Extract.read(tree).orElseGet(() -> read(tree));
  }

  /**
   * Git's history as it is now; outside git, or in a clone that was cut, it says so among its
   * doubts.
   */
  public static History read(Tree tree) {
    return GitHistory.read(tree.root());
  }

  /** Whether it is the whole history, and not a part or nothing of it. */
  public boolean complete() {
    return doubts.stream()
        .noneMatch(it -> it.kind() == Kind.SANS_HISTORIQUE || it.kind() == Kind.CLONE_SUPERFICIEL);
  }

  /** The changes of one card, the first of which wrote it. */
  public List<Change> of(int card) {
    return changes.stream().filter(it -> it.card() == card).toList();
  }

  /** The column in which a card is. */
  public State state(int card) {
    List<Change> its = of(card);
    return its.isEmpty() ? State.TO_DO : its.get(its.size() - 1).to();
  }

  /** When a card came to its end, if it is there. */
  public Optional<Instant> finished(int card) {
    List<Change> its = of(card);
    return its.isEmpty() || state(card) != State.DONE
        ? Optional.empty()
        : Optional.of(its.get(its.size() - 1).at());
  }

  /** When a card first entered a column, if it did. */
  public Optional<Instant> entered(int card, State state) {
    return of(card).stream().filter(it -> it.to() == state).map(Change::at).findFirst();
  }
}
