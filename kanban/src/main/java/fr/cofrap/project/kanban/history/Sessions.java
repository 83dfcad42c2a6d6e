package fr.cofrap.project.kanban.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When work was going on, as far as commits show it: two commits that follow each other within
 * {@link #PAUSE} belong to one session, and what lies between sessions is no work. Work before the
 * first commit of a session leaves no trace.
 */
public final class Sessions {

  /** A longer silence is a pause. */
  public static final Duration PAUSE = Duration.ofHours(2);

  private Sessions() {}

  /** The sessions that the instants of commits make. */
  static List<Interval> of(List<Instant> sorted) {
    List<Interval> sessions = new ArrayList<>();
    for (Instant at : sorted) {
      int last = sessions.size() - 1;
      if (last < 0 || sessions.get(last).to().plus(PAUSE).isBefore(at)) {
        sessions.add(new Interval(at, at));
      } else {
        sessions.set(last, new Interval(sessions.get(last).from(), at));
      }
    }
    return sessions;
  }
}
