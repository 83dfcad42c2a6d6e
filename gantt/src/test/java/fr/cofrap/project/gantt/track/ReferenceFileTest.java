package fr.cofrap.project.gantt.track;

import static fr.cofrap.project.gantt.given.Given.CALENDAR;
import static fr.cofrap.project.gantt.given.Given.MONDAY;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.PILOTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.gantt.schedule.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFileTest {

  private static final Task TRICKY =
      new Task(1, "Un « \"titre\" » : \\ #1", 1, PILOTAGE, Duration.ofMinutes(90), List.of(), "J1");

  @Test
  void saysAgainWhatWasWritten() {
    List<Task> tasks = List.of(TRICKY, task(2, FONCTIONS, 0.5, 1));
    List<Plan.Milestone> milestones =
        List.of(new Plan.Milestone("J1", "Premier", MONDAY.toLocalDate()));
    Schedule schedule =
        new Scheduler(Team.alike(CALENDAR), milestones).levelled(new Network(tasks), MONDAY);
    Origin origin = new Origin(Instant.parse("2026-11-22T05:44:48Z"), tasks);

    Reference read = ReferenceFile.parse(ReferenceFile.write(origin, schedule));

    assertThat(read.board()).isEqualTo(origin.at());
    assertThat(read.items().values()).extracting(Reference.Item::task).isEqualTo(tasks);
    assertThat(read.items().get(2).start()).isEqualTo("2026-11-23T10:30");
    assertThat(read.items().get(2).finish()).isEqualTo("2026-11-23T11:00");
    assertThat(read.milestones()).isEqualTo(schedule.milestones());
    assertThat(read.finish()).isEqualTo("2026-11-23T11:00");
    assertThat(read.effort()).hasHours(2);
  }
}
