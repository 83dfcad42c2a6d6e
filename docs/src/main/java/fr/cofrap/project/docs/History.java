package fr.cofrap.project.docs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened on the board, from git alone. Nothing in it was typed in, and nothing in it says
 * how long anybody worked. An extract of it is kept under version control: it makes the documents
 * reproducible, and bears witness when git's own history has been rewritten since. It names no
 * commit.
 *
 * @param changes every entry of a card into a column, by instant; author dates, so that a rebase
 *     that keeps them changes nothing
 * @param until the latest instant at which an author dated a commit; the epoch without history
 */
public record History(List<Change> changes, Instant until) {

  /** Where the extract is, from the root of the repository. */
  static final String FILE = "kanban/historique.yml";

  /** As many moves at one instant were hardly made one by one. */
  public static final int BATCH = 5;

  /**
   * A card enters a column.
   *
   * @param from the column it left; null when the card was written
   */
  public record Change(int card, Instant at, State from, State to) {}

  /** The published history, or git's when there is none yet, or none outside git. */
  static History published(Tree tree) {
    return Schemas.find(tree, FILE, History.class)
        .or(() -> GitHistory.read(tree.root()))
        .orElse(new History(List.of(), Instant.EPOCH));
  }

  /**
   * The history to publish now: git's, or the earlier extract where git has nothing new to say or
   * is not whole here, so that generating twice changes nothing.
   */
  static History next(Tree tree) {
    History earlier = published(tree);
    History actual = GitHistory.read(tree.root()).orElse(earlier);
    return Set.copyOf(actual.changes).equals(Set.copyOf(earlier.changes)) ? earlier : actual;
  }

  /** The changes of one card, the first of which wrote it. */
  List<Change> of(int card) {
    return changes.stream().filter(it -> it.card() == card).toList();
  }

  /** How many cards moved at once, where they were too many to be read card by card. */
  public List<Long> batches() {
    return changes.stream()
        .filter(it -> it.from() != null)
        .collect(Collectors.groupingBy(Change::at, Collectors.counting()))
        .values()
        .stream()
        .filter(it -> it >= BATCH)
        .sorted()
        .toList();
  }
}
