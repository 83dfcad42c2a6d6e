package fr.cofrap.project.kanban.history;

import java.util.Arrays;
import java.util.Optional;

/**
 * A reason not to take the dates of the history at their word.
 *
 * @param kind of reason
 * @param detail what was seen, in a French sentence
 */
public record Doubt(Kind kind, String detail) {

  /** What may be the matter. */
  public enum Kind {
    /** There is no history here: not a repository, or no git. */
    NO_HISTORY("sans-historique", "Pas d’historique"),
    /** The clone was cut: older commits are missing. */
    SHALLOW("clone-superficiel", "Clone superficiel"),
    /** Moves that an earlier extract holds are gone from git. */
    REWRITTEN("historique-reecrit", "Historique réécrit"),
    /** Cards are already on their way, or finished, in the first commit that knows them. */
    BORN_ADVANCED("cartes-nees-en-chemin", "Cartes nées en chemin"),
    /** Many cards change state in one commit: squashed, or told afterwards. */
    BATCH("changements-en-lot", "Changements en lot"),
    /** Several commits have the same date: written together, or cut up afterwards. */
    SIMULTANEOUS("commits-simultanes", "Commits simultanés"),
    /** A commit is dated by its author after it was made. */
    AUTHOR_AFTER_COMMITTER("auteur-apres-commit", "Auteur postérieur au commit"),
    /** A commit was made before the one it follows, or a card moved before it had arrived. */
    NOT_MONOTONIC("dates-en-desordre", "Dates en désordre"),
    /** Commits were made again later than they are dated: rebased, amended or applied. */
    REAPPLIED("commits-refaits", "Commits refaits"),
    /** A card was taken off the board. */
    WITHDRAWN("cartes-retirees", "Cartes retirées"),
    /** A version of a card whose state cannot be read. */
    UNREADABLE("version-illisible", "Version illisible");

    private final String slug;
    private final String label;

    Kind(String slug, String label) {
      this.slug = slug;
      this.label = label;
    }

    /** As the extract writes it. */
    String slug() {
      return slug;
    }

    /** Its name, in French. */
    public String label() {
      return label;
    }

    static Optional<Kind> of(String slug) {
      return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }
  }
}
