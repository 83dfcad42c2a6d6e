package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every date here was first counted by hand. */
class ScheduleTest {

  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T09:00");

  @TempDir private Path folder;
  private Plan plan;
  private WorkTime time;

  @BeforeEach
  void plan() {
    plan = Schemas.read(Repository.ofAProject(folder).tree(), Plan.FILE, Plan.class);
    time = WorkTime.of(plan);
  }

  private static Task task(int id, String role, double hours, Integer... dependsOn) {
    Duration effort = Duration.ofMinutes(Math.round(hours * 60));
    return new Task(
        id, "Tâche " + id, State.TO_DO, 1, role, effort, Arrays.asList(dependsOn), "J1", "");
  }

  private Schedule levelled(LocalDateTime begin, Task... tasks) {
    return new Planner(it -> time, begin).levelled(List.of(tasks));
  }

  private static void planned(Schedule schedule, int task, String start, String finish) {
    assertThat(schedule.slots().get(task).start()).as("start of %s", task).isEqualTo(start);
    assertThat(schedule.slots().get(task).finish()).as("finish of %s", task).isEqualTo(finish);
  }

  private static List<Integer> path(Schedule schedule) {
    return schedule.criticalPath().stream().map(it -> it.task().id()).toList();
  }

  @Test
  void aTaskIsInterruptedByLunchTheNightTheWeekEndAHolidayAndAClosure() {
    Schedule christmas = levelled(LocalDateTime.parse("2026-12-24T09:00"), task(1, "pilotage", 10));
    planned(christmas, 1, "2026-12-24T09:00", "2026-12-28T12:00");
    Schedule bridge = levelled(LocalDateTime.parse("2026-03-11T09:00"), task(1, "pilotage", 10));
    planned(bridge, 1, "2026-03-11T09:00", "2026-03-16T12:00");
  }

  @Test
  void theHolidaysAreTheElevenOfTheLaw() {
    assertThat(
            WorkTime.off(plan).stream()
                .filter(it -> it.getYear() == 2026 && it.getMonthValue() != 3)
                .sorted()
                .map(LocalDate::toString))
        .containsExactly(
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-08",
            "2026-05-14",
            "2026-05-25",
            "2026-07-14",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25");
  }

  @Test
  void whoWaitsForTwoWaitsForTheLastAndTheShorterHasSlack() {
    Schedule schedule =
        levelled(
            MONDAY, task(1, "pilotage", 2), task(2, "fonctions", 3), task(3, "interface", 1, 1, 2));
    planned(schedule, 1, "2026-03-02T09:00", "2026-03-02T11:00");
    planned(schedule, 3, "2026-03-02T12:00", "2026-03-02T14:00");
    assertThat(schedule.slots().get(1).slack()).hasHours(1);
    assertThat(path(schedule)).containsExactly(2, 3);
  }

  @Nested
  class OneRoleDoesOneThingAtATime {

    private final Task[] tasks = {
      task(1, "fonctions", 2), task(2, "fonctions", 2), task(3, "interface", 4, 2)
    };

    @Test
    void thoughDependenciesAloneWouldLetItDoTwo() {
      Schedule schedule = new Planner(it -> time, MONDAY).free(List.of(tasks));
      planned(schedule, 1, "2026-03-02T09:00", "2026-03-02T11:00");
      planned(schedule, 2, "2026-03-02T09:00", "2026-03-02T11:00");
    }

    @Test
    void firstWhatOthersWaitFor() {
      Schedule schedule = levelled(MONDAY, tasks);
      planned(schedule, 2, "2026-03-02T09:00", "2026-03-02T11:00");
      planned(schedule, 1, "2026-03-02T11:00", "2026-03-02T14:00");
      planned(schedule, 3, "2026-03-02T11:00", "2026-03-02T16:00");
      assertThat(path(schedule)).containsExactly(2, 3);
    }

    @Test
    void soThatBeingBusyCanBeCriticalWithoutAnyDependency() {
      Schedule schedule = levelled(MONDAY, task(1, "fonctions", 3), task(2, "fonctions", 3));
      assertThat(path(schedule)).containsExactly(1, 2);
      assertThat(schedule.slots().get(2).after()).contains(1);
    }
  }

  @Test
  void aMilestoneIsReachedWithTheLastOfItsTasksAtTheEndOfADay() {
    Schedule schedule = levelled(MONDAY, task(1, "pilotage", 1), task(2, "fonctions", 7));
    assertThat(schedule.reached("J2")).isEmpty();
    assertThat(schedule.reached("J1")).contains(LocalDateTime.parse("2026-03-02T17:00"));
  }

  @Test
  void aRoleWithShorterDaysTakesLongerThanTheOthers() {
    List<Task> tasks =
        List.of(task(1, "fonctions", 10), task(2, "pilotage", 10), task(3, "pilotage", 1, 1));
    WorkTime limited = WorkTime.limited(plan);
    Schedule schedule =
        new Planner(it -> it.role().equals("fonctions") ? limited : time, MONDAY).levelled(tasks);
    planned(schedule, 1, "2026-03-02T09:00", "2026-03-03T15:00");
    planned(schedule, 2, "2026-03-02T09:00", "2026-03-03T12:00");
    assertThat(path(schedule)).containsExactly(1, 3);
  }

  @Test
  void aWelcomeMakesTheCardsOfItsRoleHeavierAndTakesTimeItself() {
    Schedule variant =
        Schedule.welcoming(plan, List.of(task(1, "fonctions", 2), task(2, "pilotage", 2)));
    assertThat(plan.load(variant.tasks()).get("fonctions")).hasHours(4);
    assertThat(plan.load(variant.tasks()).get("pilotage")).hasHours(3);
    planned(variant, 1, "2026-03-02T10:00", "2026-03-02T14:00");
  }
}
