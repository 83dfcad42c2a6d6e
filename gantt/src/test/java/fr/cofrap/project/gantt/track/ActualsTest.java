package fr.cofrap.project.gantt.track;

import static fr.cofrap.project.gantt.given.Given.change;
import static fr.cofrap.project.gantt.given.Given.history;
import static fr.cofrap.project.gantt.given.Given.network;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.State.DONE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.REVIEW;
import static fr.cofrap.project.kanban.State.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.given.Given;
import fr.cofrap.project.kanban.history.Change;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ActualsTest {

  private static Actuals actuals(String until, Change... changes) {
    return Actuals.of(history(until, changes), ZoneId.of("Europe/Paris"));
  }

  @Test
  void aCardGoesFromTheFirstColumnToTheLastAtTheTimeOfParis() {
    Actual actual =
        actuals(
                "2026-11-23T18:00",
                change(1, TO_DO, IN_PROGRESS, "2026-11-23T09:10"),
                change(1, IN_PROGRESS, REVIEW, "2026-11-23T10:20"),
                change(1, REVIEW, DONE, "2026-11-23T11:30"))
            .of(1);
    assertThat(actual.state()).isEqualTo(DONE);
    assertThat(actual.started()).contains(Given.at("2026-11-23T09:10"));
    assertThat(actual.reviewed()).contains(Given.at("2026-11-23T10:20"));
    assertThat(actual.finished()).contains(Given.at("2026-11-23T11:30"));
  }

  @Test
  void aCardThatWasReopenedIsNotFinished() {
    Actual actual =
        actuals(
                "2026-11-23T18:00",
                change(1, TO_DO, DONE, "2026-11-23T09:00"),
                change(1, DONE, IN_PROGRESS, "2026-11-23T10:00"))
            .of(1);
    assertThat(actual.done()).isFalse();
    assertThat(actual.finished()).isEmpty();
  }

  @Test
  void aCardThatItsReviewSentBackNoLongerWaitsForAReader() {
    Change taken = change(1, TO_DO, IN_PROGRESS, "2026-11-23T09:00");
    Change ready = change(1, IN_PROGRESS, REVIEW, "2026-11-23T10:00");
    Change back = change(1, REVIEW, IN_PROGRESS, "2026-11-23T11:00");
    Change again = change(1, IN_PROGRESS, REVIEW, "2026-11-23T12:00");
    assertThat(actuals("2026-11-23T18:00", taken, ready, back).of(1).reviewed()).isEmpty();
    assertThat(actuals("2026-11-23T18:00", taken, ready, back, again).of(1).reviewed())
        .contains(Given.at("2026-11-23T12:00"));
  }

  @Test
  void aCardOfWhichGitKnowsNothingIsToDo() {
    assertThat(actuals("2026-11-23T18:00").of(9)).isEqualTo(Actual.NONE);
  }

  @Test
  void aMilestoneIsReachedWithTheLastOfItsCardsAndNotBefore() {
    var both = network(task(1, FONCTIONS, 1), task(2, FONCTIONS, 1));
    Change first = change(1, REVIEW, DONE, "2026-11-23T09:00");
    Change second = change(2, REVIEW, DONE, "2026-11-23T11:00");
    assertThat(actuals("2026-11-23T18:00", first).reached("J1", both)).isEmpty();
    assertThat(actuals("2026-11-23T18:00", first, second).reached("J1", both))
        .contains(Given.at("2026-11-23T11:00"));
    assertThat(actuals("2026-11-23T18:00", first, second).reached("J9", both)).isEmpty();
  }
}
