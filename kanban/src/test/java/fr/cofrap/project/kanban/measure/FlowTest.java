package fr.cofrap.project.kanban.measure;

import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.State.DONE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.REVIEW;
import static fr.cofrap.project.kanban.State.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Past;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlowTest {

  private final Past past = new Past().card(1, FONCTIONS).card(2, FONCTIONS);

  @Test
  void aFinishedCardHasACycleTimeAndALeadTime() {
    past.done(1, 1, "09:00", "10:30", "11:00");
    Measures measures = past.measures();
    assertThat(measures.cycle().orElseThrow().sorted()).containsExactly(Duration.ofHours(2));
    assertThat(measures.lead().orElseThrow().sorted()).containsExactly(Duration.ofHours(3));
    assertThat(measures.flows()).singleElement().extracting(Flow::reviewed).isEqualTo(true);
  }

  @Test
  void theWorkingPartOfItLeavesPausesOut() {
    past.done(1, 1, "09:00", "16:00", "17:00").work(1, "08:00", "10:00").work(1, "15:30", "17:00");
    Measures measures = past.measures();
    assertThat(measures.activeCycle().orElseThrow().most()).isEqualTo(Duration.ofMinutes(150));
    assertThat(measures.activeLead().orElseThrow().most()).isEqualTo(Duration.ofMinutes(210));
  }

  @Test
  void aCardThatWasSentBackCountsFromTheFirstTime() {
    past.move(1, 1, "08:00", TO_DO)
        .move(1, 1, "09:00", IN_PROGRESS)
        .move(1, 1, "10:00", REVIEW)
        .move(1, 1, "11:00", IN_PROGRESS)
        .move(1, 1, "12:00", DONE);
    assertThat(past.measures().cycle().orElseThrow().most()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void aCardThatWasTakenUpAgainIsNotFinished() {
    past.done(1, 1, "09:00", "10:00", "11:00").move(1, 1, "12:00", IN_PROGRESS);
    assertThat(past.measures().flows()).isEmpty();
    assertThat(past.measures().cycle()).isEmpty();
  }

  @Test
  void aCardThatWasNeverSeenInProgressHasNoCycleTime() {
    past.move(1, 1, "08:00", TO_DO).move(1, 1, "11:00", DONE);
    Measures measures = past.measures();
    assertThat(measures.cycle()).isEmpty();
    assertThat(measures.lead()).isPresent();
    assertThat(measures.flows()).singleElement().extracting(Flow::reviewed).isEqualTo(false);
  }

  @Test
  void datesInDisorderNeverGiveNegativeTimes() {
    past.move(1, 1, "12:00", IN_PROGRESS).move(1, 1, "09:00", DONE);
    assertThat(past.measures().cycle()).isEmpty();
    past.move(1, 1, "11:00", DONE);
    assertThat(past.measures().flows()).allSatisfy(it -> assertThat(it.lead().length()).isZero());
  }

  @Test
  void aCardHasAnAgeInItsColumn() {
    past.move(1, 1, "08:00", TO_DO).move(1, 1, "09:00", IN_PROGRESS).until(2, "09:30");
    Stay stay = past.measures().timeline().in(IN_PROGRESS).get(0);
    assertThat(stay.time().length()).isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    assertThat(stay.open()).isTrue();
  }

  @Test
  void columnsAreCountedAtAnyInstant() {
    past.done(1, 1, "09:00", "10:00", "11:00").move(2, 1, "10:00", TO_DO);
    Timeline timeline = past.measures().timeline();
    assertThat(timeline.count(TO_DO, Past.at(1, "08:59"))).isEqualTo(1);
    assertThat(timeline.count(IN_PROGRESS, Past.at(1, "09:00"))).isEqualTo(1);
    assertThat(timeline.count(REVIEW, Past.at(1, "10:30"))).isEqualTo(1);
    assertThat(timeline.count(TO_DO, Past.at(1, "10:00"))).isEqualTo(1);
    assertThat(timeline.count(DONE, Past.at(1, "18:00"))).isEqualTo(1);
  }

  @Test
  void aCardTakenBeforeItsTurnIsSeen() {
    Past other = new Past().card(1, FONCTIONS).card(2, FONCTIONS, 1).card(3, FONCTIONS, 1);
    other.done(1, 1, "09:00", "10:00", "11:00");
    other.move(2, 1, "10:59", IN_PROGRESS).move(3, 1, "11:00", IN_PROGRESS);
    assertThat(other.measures().early())
        .singleElement()
        .satisfies(
            early -> {
              assertThat(early.card().id()).isEqualTo(2);
              assertThat(early.missing()).containsExactly(1);
            });
  }
}
