package fr.cofrap.project.docs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  static final String FILE = "kanban/historique.csv";

  private static final History NONE = new History(List.of(), Instant.EPOCH);

  /**
   * A card enters a column.
   *
   * @param from the column it left; none when the card was written
   */
  record Change(int card, Instant at, Optional<State> from, State to) {}

  /** The published history, or git's when there is none yet, or none outside git. */
  static History published(Tree tree) {
    return read(tree).or(() -> GitHistory.read(tree.root())).orElse(NONE);
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

  /** As a table that a spreadsheet opens. */
  String extract() {
    StringBuilder rows = new StringBuilder("instant,evenement,sujet,avant,apres\n");
    rows.append(until).append(",lecture,historique,,\n");
    for (Change it : changes) {
      String from = it.from.map(State::slug).orElse("");
      rows.append("%s,carte,%03d,%s,%s\n".formatted(it.at, it.card, from, it.to.slug()));
    }
    return rows.toString();
  }

  /**
   * Reads the extract, if it is there.
   *
   * @throws DocsException when somebody has changed it so that it cannot be understood
   */
  static Optional<History> read(Tree tree) {
    if (!tree.hasFile(FILE)) {
      return Optional.empty();
    }
    Instant until = Instant.EPOCH;
    List<Change> changes = new ArrayList<>();
    for (String row : tree.read(FILE).lines().skip(1).toList()) {
      try {
        String[] cells = row.split(",", -1);
        Instant at = Instant.parse(cells[0]);
        switch (cells[1]) {
          case "lecture" -> until = at;
          case "carte" -> {
            State to = State.of(cells[4]).orElseThrow();
            changes.add(new Change(Integer.parseInt(cells[2]), at, State.of(cells[3]), to));
          }
          default -> throw new IllegalArgumentException(cells[1]);
        }
      } catch (RuntimeException e) {
        throw new DocsException(
            FILE, "« " + row + " » n’est pas compris", "retirez ce fichier, puis docs/generate");
      }
    }
    return Optional.of(new History(changes, until));
  }

  /** The changes of one card, the first of which wrote it. */
  List<Change> of(int card) {
    return changes.stream().filter(it -> it.card() == card).toList();
  }
}
