package fr.cofrap.project.kanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

  private static final String TEXT =
      """
      # Des seuils
      encours_en_cours: 6
      encours_revue: 4 # cartes
      encours_par_role: 2
      age_en_cours_h: 24
      age_revue_h: 12
      ecart_estimation_pct: 50
      mouvements_non_publies: 5
      """;

  @Test
  void eachHasItsPlace() {
    Thresholds thresholds = Thresholds.parse(TEXT);
    assertThat(thresholds.columns()).containsEntry(State.IN_PROGRESS, 6);
    assertThat(thresholds.columns()).containsEntry(State.REVIEW, 4).hasSize(2);
    assertThat(thresholds.perRole()).isEqualTo(2);
    assertThat(thresholds.age()).containsEntry(State.REVIEW, Duration.ofHours(12));
    assertThat(thresholds.estimatePercent()).isEqualTo(50);
    assertThat(thresholds.staleMoves()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "encours_revue: 4,encours_revue: -1,:3",
    "encours_revue: 4,encours_revue:,:3",
    "encours_revue: 4,encours_revues: 4,:3",
    "encours_revue: 4,,encours_revue"
  })
  void aWrongOneIsNamed(String right, String wrong, String named) {
    String text = TEXT.replace(right, wrong == null ? "" : wrong);
    assertThatExceptionOfType(KanbanException.class)
        .isThrownBy(() -> Thresholds.parse(text))
        .withMessageContaining(named);
  }
}
