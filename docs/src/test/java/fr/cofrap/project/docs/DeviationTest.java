package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the board sees when its rules are not followed. */
class DeviationTest {

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void project() {
    repository = Repository.ofAProject(folder);
    repository.put(1, "a-faire").put(2, "a-faire").commit("2026-03-02T09:00:00Z");
    repository.put(1, "en-cours").commit("2026-03-02T10:00:00Z");
  }

  private String measures() {
    repository.write(History.FILE, Templates.text("historique", History.next(repository.tree())));
    for (Product it : BoardPages.products(repository.tree())) {
      repository.write(it.path(), Copies.made(it));
    }
    return repository.tree().read("kanban/mesures.md");
  }

  @Test
  void waitingReviewsSkippedAndEarlyStartsAreDeviations() {
    repository.write(Cards.path(3), Cards.card(3, "en-cours", "interface", "1", "[2]"));
    repository.put(1, "termine").commit("2026-03-02T11:00:00Z");
    repository.put(9, "a-faire").commit("2026-03-04T11:00:00Z");
    assertThat(measures())
        .contains("`revue-sautee-2026-03-02`")
        .contains("`dependance-2026-03-02`")
        .contains("`age-en-cours-003`");
  }

  @Test
  void aCardThatWaitedTooLongAndLeftIsStillADeviation() {
    repository.put(1, "a-faire").commit("2026-03-03T11:00:00Z");
    assertThat(measures())
        .contains("`age-en-cours-001`", ", 1\u00a0j\u00a01\u00a0h dans la colonne");
  }

  @Test
  void aCardTakenPastAReviewThatIsDueOrNeverTakenIsADeviation() {
    repository.put(1, "revue").commit("2026-03-03T10:00:00Z");
    repository.put(2, "en-cours").commit("2026-03-03T11:00:00Z");
    repository.put(9, "revue").commit("2026-03-04T10:00:00Z");
    repository.put(2, "revue").commit("2026-03-05T10:00:00Z");
    repository.put(1, "en-cours").commit("2026-03-05T11:00:00Z");
    assertThat(measures())
        .contains("`relecture-due-2026-03-03` | cartes 002")
        .contains("`prise-sautee-2026-03-04` | cartes 009")
        .doesNotContain("relecture-due-2026-03-02", "relecture-due-2026-03-05")
        .doesNotContain("prise-sautee-2026-03-03", "prise-sautee-2026-03-05");
  }
}
