package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rule that a role reviews before it takes has changed, from the history alone. */
class ReviewFirstTest {

  private static final String RULE = "relecture_d_abord_depuis";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void project() {
    repository = Repository.ofAProject(folder);
    rule("2026-03-03T12:00:00Z");
    repository.put(1, "a-faire").put(2, "a-faire").put(9, "a-faire").commit("2026-03-02T09:00:00Z");
    repository.put(1, "en-cours").commit("2026-03-02T10:00:00Z");
    repository.put(1, "revue").commit("2026-03-02T11:00:00Z");
    repository.put(2, "en-cours").commit("2026-03-02T12:00:00Z");
    repository.put(1, "en-cours").commit("2026-03-03T11:00:00Z");
    repository.put(1, "revue").commit("2026-03-03T13:00:00Z");
    repository.put(1, "termine").commit("2026-03-03T14:00:00Z");
    repository.put(9, "en-cours").commit("2026-03-04T09:00:00Z");
    repository.put(9, "revue").commit("2026-03-04T10:00:00Z");
  }

  /** Gives the board a rule since that instant, or none at all. */
  private void rule(String since) {
    String limits =
        repository.tree().read(Deviation.Thresholds.FILE).replaceAll("(?m)^" + RULE + ".*\n", "");
    repository.write(
        Deviation.Thresholds.FILE, limits + (since == null ? "" : RULE + ": " + since + "\n"));
  }

  private String measures() {
    repository.write(History.FILE, Templates.text("historique", History.next(repository.tree())));
    return Templates.text("mesures", BoardPages.of(repository.tree())).replace('\u00a0', ' ');
  }

  @Test
  void everyDayCountsTheCardsThatAReviewSentBack() {
    assertThat(measures())
        .contains("| lun. 2 mars | 0 | 0 |", "| mar. 3 mars | 1 | 1 |", "| mer. 4 mars | 0 | 0 |");
  }

  @Test
  void takesAndReviewsAreComparedBeforeTheRuleAndSince() {
    assertThat(measures())
        .contains("Depuis le mar. 3 mars, 13 h, un rôle ne prend pas de carte")
        .contains("| Avant | 2 | 1 | 2 | 1 | 1 | 1 j | 1 j | 1 j |")
        .contains("| Depuis | 1 | 0 | 2 | 1 | 2 | 0 min | 1 h 00 | 1 h 00 |");
  }

  @Test
  void aBoardWithoutTheRuleComparesNothing() {
    rule(null);
    assertThat(measures()).doesNotContain("Avant et après");
  }
}
