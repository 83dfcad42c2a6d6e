package fr.cofrap.project.gantt.schedule;

import static fr.cofrap.project.gantt.given.Given.CALENDAR;
import static fr.cofrap.project.gantt.given.Given.MONDAY;
import static fr.cofrap.project.gantt.given.Given.at;
import static fr.cofrap.project.gantt.given.Given.network;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.Role.PILOTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.WorkCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every date here was first counted by hand. */
class SchedulerTest {

  private static final List<Plan.Milestone> MILESTONES =
      List.of(
          new Plan.Milestone("J1", "Premier", LocalDate.of(2026, 11, 30)),
          new Plan.Milestone("J2", "Second", LocalDate.of(2026, 11, 30)));

  private final Scheduler scheduler = new Scheduler(Team.alike(CALENDAR), MILESTONES);

  private static void planned(Slot slot, String start, String finish) {
    assertThat(slot.start()).as("start of %s", slot.task().id()).isEqualTo(start);
    assertThat(slot.finish()).as("finish of %s", slot.task().id()).isEqualTo(finish);
  }

  private static List<Integer> path(Schedule schedule) {
    return schedule.criticalPath().stream().map(it -> it.task().id()).toList();
  }

  @Test
  void aTaskIsInterruptedByLunchTheNightTheWeekEndAndAHoliday() {
    Schedule schedule = scheduler.levelled(network(task(1, PILOTAGE, 10)), at("2026-12-24T09:00"));
    planned(schedule.slot(1), "2026-12-24T09:00", "2026-12-28T12:00");
  }

  @Nested
  class TwoRolesWorkSideBySide {

    private final Network network =
        network(task(1, PILOTAGE, 2), task(2, FONCTIONS, 3), task(3, INTERFACE, 1, 1, 2));
    private final Schedule schedule = scheduler.levelled(network, MONDAY);

    @Test
    void andWhoWaitsForBothWaitsForTheLast() {
      planned(schedule.slot(1), "2026-11-23T09:00", "2026-11-23T11:00");
      planned(schedule.slot(2), "2026-11-23T09:00", "2026-11-23T12:00");
      planned(schedule.slot(3), "2026-11-23T12:00", "2026-11-23T14:00");
    }

    @Test
    void theShorterHasSlackAndTheLongerIsCritical() {
      assertThat(schedule.slot(1).slack()).hasHours(1);
      assertThat(schedule.slot(1).critical()).isFalse();
      assertThat(schedule.slot(2).critical()).isTrue();
      assertThat(path(schedule)).containsExactly(2, 3);
    }
  }

  @Nested
  class OneRoleDoesOneThingAtATime {

    private final Network network =
        network(task(1, FONCTIONS, 2), task(2, FONCTIONS, 2), task(3, INTERFACE, 4, 2));

    @Test
    void thoughDependenciesAloneWouldLetItDoTwo() {
      Schedule schedule = scheduler.unlevelled(network, MONDAY);
      planned(schedule.slot(1), "2026-11-23T09:00", "2026-11-23T11:00");
      planned(schedule.slot(2), "2026-11-23T09:00", "2026-11-23T11:00");
    }

    @Test
    void firstWhatOthersWaitFor() {
      Schedule schedule = scheduler.levelled(network, MONDAY);
      planned(schedule.slot(2), "2026-11-23T09:00", "2026-11-23T11:00");
      planned(schedule.slot(1), "2026-11-23T11:00", "2026-11-23T14:00");
      planned(schedule.slot(3), "2026-11-23T11:00", "2026-11-23T16:00");
      assertThat(schedule.slot(1).slack()).hasHours(2);
      assertThat(path(schedule)).containsExactly(2, 3);
    }

    @Test
    void soThatBeingBusyCanBeCriticalWithoutAnyDependency() {
      Schedule schedule =
          scheduler.levelled(network(task(1, FONCTIONS, 3), task(2, FONCTIONS, 3)), MONDAY);
      assertThat(path(schedule)).containsExactly(1, 2);
      assertThat(schedule.slot(2).after()).contains(1);
    }
  }

  @Nested
  class AMilestone {

    @Test
    void isReachedAtTheEndOfADayRatherThanTheNextMorning() {
      Schedule schedule = scheduler.levelled(network(task(1, PILOTAGE, 7)), MONDAY);
      assertThat(schedule.milestones()).containsOnlyKeys("J1");
      assertThat(schedule.milestones().get("J1")).isEqualTo("2026-11-23T17:00");
    }

    @Test
    void waitsForTheLastOfItsTasks() {
      Schedule schedule =
          scheduler.levelled(network(task(1, PILOTAGE, 1), task(2, FONCTIONS, 2)), MONDAY);
      assertThat(schedule.milestones().get("J1")).isEqualTo("2026-11-23T11:00");
    }
  }

  @Test
  void aRoleWithShorterDaysTakesLongerThanTheOthers() {
    WorkCalendar shorter =
        CALENDAR.limited(
            LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 23), Duration.ofHours(5));
    Schedule schedule =
        new Scheduler(Team.alike(CALENDAR).with(FONCTIONS, shorter), MILESTONES)
            .levelled(
                network(task(1, FONCTIONS, 10), task(2, PILOTAGE, 10), task(3, PILOTAGE, 1, 1)),
                MONDAY);
    planned(schedule.slot(1), "2026-11-23T09:00", "2026-11-24T15:00");
    planned(schedule.slot(2), "2026-11-23T09:00", "2026-11-24T12:00");
    planned(schedule.slot(3), "2026-11-24T15:00", "2026-11-24T16:00");
    assertThat(path(schedule)).containsExactly(1, 3);
  }

  @Test
  void nothingToDoIsAScheduleWithoutAnEnd() {
    assertThat(scheduler.levelled(network(), MONDAY).finish()).isEmpty();
  }
}
