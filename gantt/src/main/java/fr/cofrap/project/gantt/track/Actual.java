package fr.cofrap.project.gantt.track;

import fr.cofrap.project.kanban.State;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What git says of a card. Elapsed time, never hours of work: nobody types those in.
 *
 * @param state it was in
 * @param started when it first left the first column
 * @param reviewed when it last came to be reviewed; empty when that review sent it back
 * @param finished when it came to its end, if it is there
 */
public record Actual(
    State state,
    Optional<LocalDateTime> started,
    Optional<LocalDateTime> reviewed,
    Optional<LocalDateTime> finished) {

  /** A card of which git knows nothing. */
  static final Actual NONE =
      new Actual(State.TO_DO, Optional.empty(), Optional.empty(), Optional.empty());

  public boolean done() {
    return state == State.DONE;
  }
}
