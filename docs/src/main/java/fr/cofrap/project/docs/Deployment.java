package fr.cofrap.project.docs;

import java.time.Instant;
import java.util.List;

/**
 * A deployment to production that switched, and was no repetition of the one before.
 *
 * @param commit what it put there
 * @param result what its verification made of it: passed, returned (by itself) or failed
 * @param news what it brought that the one before had not; nothing when it only went back
 */
record Deployment(String commit, Instant start, Instant end, String result, List<Commit> news) {

  /** A commit: when its author wrote it, and its first line. */
  record Commit(Instant time, String subject) {}

  boolean passed() {
    return result.equals("passed");
  }

  boolean back() {
    return news.isEmpty();
  }

  /** It went back, or brought nothing but repairs, in the words of Conventional Commits. */
  boolean rework() {
    return news.stream().allMatch(it -> it.subject().matches("fix[(!:].*"));
  }
}
