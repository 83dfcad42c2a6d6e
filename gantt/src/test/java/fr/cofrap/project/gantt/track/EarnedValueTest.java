package fr.cofrap.project.gantt.track;

import static fr.cofrap.project.gantt.given.Given.CALENDAR;
import static fr.cofrap.project.gantt.given.Given.at;
import static fr.cofrap.project.gantt.given.Given.change;
import static fr.cofrap.project.gantt.given.Given.history;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.State.DONE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.REVIEW;
import static fr.cofrap.project.kanban.State.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.history.Change;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three cards of 2, 3 and 2 hours, planned one after the other on a Monday. */
class EarnedValueTest {

  private static final Reference REFERENCE =
      new Reference(
          Instant.EPOCH,
          Map.of(
              1, item(1, 2, "09:00", "11:00"),
              2, item(2, 3, "11:00", "15:00"),
              3, item(3, 2, "15:00", "17:00")),
          Map.of());

  private static Reference.Item item(int id, double hours, String from, String to) {
    return new Reference.Item(
        task(id, FONCTIONS, hours), at("2026-11-23T" + from), at("2026-11-23T" + to));
  }

  private static EarnedValue value(String until, Change... changes) {
    Actuals actuals = Actuals.of(history(until, changes), ZoneId.of("Europe/Paris"));
    return EarnedValue.of(REFERENCE, actuals, CALENDAR);
  }

  @Test
  void aCardEarnsItsEstimateOnlyOnceItIsFinished() {
    EarnedValue value =
        value(
            "2026-11-23T15:30",
            change(1, REVIEW, DONE, "2026-11-23T10:00"),
            change(2, TO_DO, IN_PROGRESS, "2026-11-23T10:00"),
            change(3, IN_PROGRESS, REVIEW, "2026-11-23T15:00"));
    assertThat(value.budget()).hasHours(7);
    assertThat(value.planned()).hasHours(5);
    assertThat(value.earned()).hasHours(2);
    assertThat(value.performance()).hasValue(0.4);
  }

  @Test
  void lateIsTheWorkingTimeSinceThatValueWasPlanned() {
    EarnedValue value = value("2026-11-23T15:30", change(1, REVIEW, DONE, "2026-11-23T10:00"));
    assertThat(value.schedule()).contains(at("2026-11-23T11:00"));
    assertThat(value.ahead()).hasMinutes(-(60 + 30 + 120));
  }

  @Test
  void aheadIsThatTimeToCome() {
    EarnedValue value =
        value(
            "2026-11-23T09:30",
            change(1, REVIEW, DONE, "2026-11-22T10:00"),
            change(2, REVIEW, DONE, "2026-11-22T10:00"));
    assertThat(value.ahead()).hasMinutes(180 + 90);
    assertThat(value.performance()).isEmpty();
  }

  @Test
  void nothingEarnedIsAsLateAsTheBeginning() {
    EarnedValue value = value("2026-11-23T12:00");
    assertThat(value.schedule()).isEmpty();
    assertThat(value.ahead()).hasHours(-3);
    assertThat(value.performance()).hasValue(0);
  }
}
