package fr.cofrap.project.kanban.measure;

import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.State.DONE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Past;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EffortTest {

  private final Past past = new Past().work(1, "08:00", "18:00");

  @Test
  void theTimeOfARoleIsSharedAmongItsCards() {
    past.card(1, FONCTIONS).card(2, FONCTIONS);
    past.done(1, 1, "09:00", "11:00", "12:00").done(2, 1, "10:00", "12:00", "13:00");
    Effort effort = Effort.of(past.measures().timeline());
    assertThat(effort.of(past.board().card(1).orElseThrow())).isEqualTo(Duration.ofMinutes(90));
    assertThat(effort.of(past.board().card(2).orElseThrow())).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void rolesWorkSideBySide() {
    past.card(1, FONCTIONS, 6, Duration.ofHours(2)).card(2, INTERFACE, 7, Duration.ofHours(4));
    past.done(1, 1, "09:00", "11:00", "12:00").done(2, 1, "09:00", "11:00", "12:00");
    Measures measures = past.measures();
    assertThat(measures.byRole())
        .extracting(Comparison::slug)
        .containsExactly("fonctions", "interface");
    assertThat(measures.byRole()).extracting(Comparison::gapPercent).containsExactly(0L, -50L);
    assertThat(measures.byMission())
        .extracting(Comparison::slug)
        .containsExactly("mission-6", "mission-7");
  }

  @Test
  void pausesAndReviewsAreNoTimeOfACard() {
    Past other = new Past().card(1, FONCTIONS).work(1, "09:00", "09:30").work(1, "14:00", "15:00");
    other.done(1, 1, "09:00", "14:30", "15:00");
    assertThat(other.measures().byRole())
        .singleElement()
        .extracting(Comparison::actual)
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aCardNeverSeenInProgressIsNotCompared() {
    past.card(1, FONCTIONS).move(1, 1, "09:00", DONE);
    assertThat(past.measures().byRole()).isEmpty();
  }

  @Test
  void anUnfinishedCardIsNotCompared() {
    past.card(1, FONCTIONS).done(1, 1, "09:00", "10:00", "11:00");
    past.move(1, 1, "12:00", IN_PROGRESS);
    assertThat(past.measures().byRole()).isEmpty();
  }
}
