package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.French;
import java.nio.file.Path;
import java.time.Instant;
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
public record Publication(Optional<History> published, History actual) {

  /** Reads both. */
  public static Publication of(Path root) {
    return new Publication(ExtractReader.read(root), History.read(root));
  }

  /**
   * The history to publish now: git's, or the earlier extract where git has nothing new to say or
   * is not whole here, so that generating twice changes nothing.
   *
   * @param forced move the instant of reading forward even if no card has moved
   */
  public History next(boolean forced) {
    if (published.isEmpty()) {
      return actual;
    }
    History earlier = published.get();
    if (!actual.complete() || !forced && unpublished().isEmpty() && vanished().isEmpty()) {
      return earlier;
    }
    List<Doubt> doubts = new ArrayList<>(actual.doubts());
    earlier.doubts().stream()
        .filter(doubt -> doubt.kind() == Doubt.Kind.REWRITTEN)
        .forEach(doubts::add);
    if (!vanished().isEmpty()) {
      doubts.add(rewritten(vanished().size(), actual.until()));
    }
    return new History(actual.changes(), actual.until(), actual.sessions(), doubts);
  }

  private static Doubt rewritten(int changes, Instant at) {
    return new Doubt(
        Doubt.Kind.REWRITTEN,
        "à la lecture du %s, changements d’état de l’extrait précédent absents de git : %d."
            .formatted(French.moment(at), changes));
  }

  /** Moves that git has and the documents do not show. */
  public List<Change> unpublished() {
    return missing(actual, published.map(History::changes).orElse(List.of()));
  }

  /** Moves that the documents show and git has no more: its history was rewritten. */
  public List<Change> vanished() {
    return published.map(it -> missing(it, actual.changes())).orElse(List.of());
  }

  private static List<Change> missing(History from, List<Change> known) {
    Set<Change> there = new HashSet<>(known);
    return from.changes().stream().filter(change -> !there.contains(change)).toList();
  }
}
