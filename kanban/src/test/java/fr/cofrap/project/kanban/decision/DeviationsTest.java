package fr.cofrap.project.kanban.decision;

import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.State.DONE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Past;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviationsTest {

  private final Past past =
      new Past().card(1, FONCTIONS).card(2, INTERFACE, 1).work(1, "08:00", "18:00");

  @Test
  void thereIsNoneWithinTheThresholds() {
    past.done(1, 1, "09:00", "10:20", "11:00").done(2, 1, "11:00", "11:40", "12:00");
    assertThat(ids()).isEmpty();
  }

  @Test
  void aLimitExceededIsOneForEachDay() {
    past.move(1, 1, "09:00", REVIEW).move(2, 1, "09:00", REVIEW);
    past.move(1, 1, "10:00", IN_PROGRESS).move(1, 1, "11:00", REVIEW);
    past.move(1, 1, "12:00", IN_PROGRESS).move(1, 2, "08:00", REVIEW).until(2, "09:01");
    assertThat(ids())
        .containsExactly("encours-revue-2026-03-02", "encours-revue-2026-03-03", "age-revue-002");
  }

  @Test
  void aCardWaitsNoLongerThanTheThreshold() {
    past.move(1, 1, "09:00", IN_PROGRESS).until(2, "09:00");
    assertThat(ids()).isEmpty();
    past.until(2, "09:01");
    assertThat(ids()).containsExactly("age-en-cours-001");
  }

  @Test
  void anEstimateIsTooHighOrTooLow() {
    past.done(1, 1, "09:00", "09:29", "10:00").done(2, 1, "11:00", "12:31", "13:00");
    assertThat(ids()).containsExactly("estimation-haute-fonctions", "estimation-basse-interface");
    assertThat(Deviations.of(past.measures(), Past.thresholds()))
        .allSatisfy(it -> assertThat(it.detail()).contains("1 carte estimée à "));
  }

  @Test
  void aFinishedCardWasSeenInReview() {
    past.move(1, 1, "09:00", IN_PROGRESS).move(1, 1, "10:00", DONE);
    assertThat(ids()).containsExactly("revue-sautee-2026-03-02");
  }

  @Test
  void aCardWaitsForItsTurn() {
    past.move(2, 1, "09:00", IN_PROGRESS);
    assertThat(ids()).containsExactly("dependance-2026-03-02");
  }

  private List<String> ids() {
    return Deviations.of(past.measures(), Past.thresholds()).stream().map(Deviation::id).toList();
  }
}
