package fr.cofrap.project.gantt.track;

import static fr.cofrap.project.gantt.given.Given.CALENDAR;
import static fr.cofrap.project.gantt.given.Given.PLAN;
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

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Plans;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.gantt.schedule.Team;
import fr.cofrap.project.kanban.history.Change;
import org.junit.jupiter.api.Test;

/** Two cards of 2 hours, one after the other. */
class ForecastTest {

  private final Plan plan = Plans.parse(PLAN);
  private final Network network = network(task(1, FONCTIONS, 2), task(2, FONCTIONS, 2, 1));

  private Schedule forecast(String until, Change... changes) {
    Scheduler scheduler = new Scheduler(Team.alike(CALENDAR), plan.milestones());
    Actuals actuals = Actuals.of(history(until, changes), plan.zone());
    return Forecast.of(plan, network, actuals, scheduler);
  }

  @Test
  void beforeTheProjectBeginsIsThePlan() {
    assertThat(forecast("2026-11-22T08:00").milestones().get("J1")).isEqualTo("2026-11-23T14:00");
  }

  @Test
  void leavesOutWhatIsFinishedAndStartsNow() {
    Schedule forecast = forecast("2026-11-23T16:00", change(1, REVIEW, DONE, "2026-11-23T15:00"));
    assertThat(forecast.slots()).containsOnlyKeys(2);
    assertThat(forecast.slot(2).start()).isEqualTo("2026-11-23T16:00");
    assertThat(forecast.slot(2).finish()).isEqualTo("2026-11-24T10:00");
  }

  @Test
  void countsACardInProgressWholeAndOneInReviewForNothing() {
    Schedule forecast =
        forecast(
            "2026-11-23T10:00",
            change(1, IN_PROGRESS, REVIEW, "2026-11-23T09:30"),
            change(2, TO_DO, IN_PROGRESS, "2026-11-23T09:45"));
    assertThat(forecast.slot(1).finish()).isEqualTo("2026-11-23T10:00");
    assertThat(forecast.slot(2).finish()).isEqualTo("2026-11-23T12:00");
  }
}
