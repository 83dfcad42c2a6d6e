package fr.cofrap.project.kanban.history;

import java.time.Instant;
import java.util.List;

/**
 * A commit that touched cards.
 *
 * @param authored when its author dated it
 * @param committed when it was made
 * @param versions the cards as it left them
 */
record Commit(Instant authored, Instant committed, List<Version> versions) {

  Commit {
    versions = List.copyOf(versions);
  }

  /**
   * A card's file in a commit.
   *
   * @param card its number
   * @param blob git's name of the content; all zeros when the file went away
   */
  record Version(int card, String blob) {

    boolean gone() {
      return blob.chars().allMatch(c -> c == '0');
    }
  }
}
