package fr.cofrap.project.kanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.cofrap.project.kanban.history.Sessions;
import fr.cofrap.project.kanban.measure.Forecast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The project's own board. */
class KanbanTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void theBoardIsSound() {
    assertThat(Board.read(ROOT).refusals()).isEmpty();
  }

  @Test
  void whatIsPublishedIsRightAndEveryDeviationHasItsDecision() {
    assertThat(Kanban.problems(ROOT)).isEmpty();
  }

  @Test
  void theWholeHistoryIsHere() {
    List<String> reasons = Kanban.unverifiable(ROOT);
    assumeTrue(reasons.isEmpty(), () -> "Fraîcheur non vérifiée : " + String.join(" ", reasons));
  }

  @Test
  void theRulesSayWhatTheCodeDoes() throws IOException {
    String rules = Files.readString(ROOT.resolve("kanban/regles.md")).replace('\u00a0', ' ');
    Thresholds thresholds = Thresholds.read(ROOT);
    assertThat(rules)
        .contains("| En cours | " + thresholds.columns().get(State.IN_PROGRESS) + " |")
        .contains("| Revue technique | " + thresholds.columns().get(State.REVIEW) + " |")
        .contains("| Chaque rôle, en cours | " + thresholds.perRole() + " |")
        .contains(thresholds.age().get(State.REVIEW).toHours() + " h")
        .contains("plus de " + thresholds.estimatePercent() + " %")
        .contains(Sessions.PAUSE.toHours() + " heures sans commit")
        .contains("graine " + Forecast.SEED)
        .contains("moins de " + Forecast.ENOUGH + " cartes terminées")
        .contains(thresholds.staleMoves() + " changements d’état");
  }
}
