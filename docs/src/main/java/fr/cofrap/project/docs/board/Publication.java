package fr.cofrap.project.docs.board;

import fr.cofrap.project.docs.text.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The history that the documents show, beside the one that git has now.
 *
 * @param published from the extract; none before the first generation
 * @param actual from git
 */
record Publication(Optional<History> published, History actual) {

  static Publication of(Tree tree) {
    return new Publication(Extract.read(tree), GitHistory.read(tree.root()));
  }

  /**
   * The history to publish now: git's, or the earlier extract where git has nothing new to say or
   * is not whole here, so that generating twice changes nothing.
   */
  History next() {
    if (published.isEmpty()) {
      return actual;
    }
    History earlier = published.get();
    List<History.Change> vanished = vanished();
    if (!actual.complete() || unpublished().isEmpty() && vanished.isEmpty()) {
      return earlier;
    }
    List<History.Doubt> doubts = new ArrayList<>(actual.doubts());
    earlier.doubts().stream()
        .filter(it -> it.kind() == History.Kind.HISTORIQUE_REECRIT)
        .forEach(doubts::add);
    if (!vanished.isEmpty()) {
      String detail =
          "à la lecture de %s, changements d’état de l’extrait précédent absents de git : %d."
              .formatted(actual.until(), vanished.size());
      doubts.add(new History.Doubt(History.Kind.HISTORIQUE_REECRIT, detail));
    }
    return new History(actual.changes(), actual.until(), doubts);
  }

  /** Moves that git has and the documents do not show. */
  List<History.Change> unpublished() {
    return missing(actual, published.map(History::changes).orElse(List.of()));
  }

  /** Moves that the documents show and git has no more: its history was rewritten. */
  List<History.Change> vanished() {
    return published.map(it -> missing(it, actual.changes())).orElse(List.of());
  }

  private static List<History.Change> missing(History from, List<History.Change> known) {
    Set<History.Change> there = new HashSet<>(known);
    return from.changes().stream().filter(it -> !there.contains(it)).toList();
  }

  /** What keeps the published history from being that of today, in French. */
  List<String> problems(Thresholds thresholds) {
    List<String> problems = new ArrayList<>();
    if (actual.complete() && unpublished().size() > thresholds.unpublished()) {
      problems.add(
          "le tableau a bougé depuis sa publication : %d changements d’état, %d tolérés."
              .formatted(unpublished().size(), thresholds.unpublished()));
    }
    if (actual.complete() && !vanished().isEmpty()) {
      problems.add(
          "git ne contient plus %d changements d’état publiés : son historique est réécrit."
              .formatted(vanished().size()));
    }
    return problems;
  }
}
