package fr.cofrap.project.kanban.history;

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
    NO_HISTORY,
    /** The clone was cut: older commits are missing. */
    SHALLOW,
    /** Cards are already on their way, or finished, in the first commit that knows them. */
    BORN_ADVANCED,
    /** Many cards change state in one commit: squashed, or told afterwards. */
    BATCH,
    /** A commit is dated by its author after it was made. */
    AUTHOR_AFTER_COMMITTER,
    /** A commit was made before the one it follows, or a card moved before it had arrived. */
    NOT_MONOTONIC,
    /** Commits were made again later than they are dated: rebased, amended or applied. */
    REAPPLIED,
    /** A card was taken off the board. */
    WITHDRAWN,
    /** A version of a card whose state cannot be read. */
    UNREADABLE
  }
}
