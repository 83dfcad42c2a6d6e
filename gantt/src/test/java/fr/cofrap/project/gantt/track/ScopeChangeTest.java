package fr.cofrap.project.gantt.track;

import static fr.cofrap.project.gantt.given.Given.MONDAY;
import static fr.cofrap.project.gantt.given.Given.network;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.PILOTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.plan.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeChangeTest {

  private static Reference reference(Task task) {
    return new Reference(
        Instant.EPOCH, Map.of(task.id(), new Reference.Item(task, MONDAY, MONDAY)), Map.of());
  }

  private static int changes(Task before, Task... now) {
    return ScopeChange.between(reference(before), network(now)).size();
  }

  private final Task before = task(1, FONCTIONS, 2);

  @Test
  void anotherEstimateAnotherRoleAnAddedOrRemovedCardAreChanges() {
    assertThat(changes(before, task(1, FONCTIONS, 3))).isOne();
    assertThat(changes(before, task(1, PILOTAGE, 2))).isOne();
    assertThat(changes(before, before, task(2, FONCTIONS, 1))).isOne();
    assertThat(changes(before)).isOne();
  }

  @Test
  void soAreAnotherMissionAnotherMilestoneAndAnotherDependency() {
    Duration effort = before.effort();
    Task other = task(2, FONCTIONS, 1);
    assertThat(changes(before, new Task(1, "", 2, FONCTIONS, effort, List.of(), "J1"))).isOne();
    assertThat(changes(before, new Task(1, "", 1, FONCTIONS, effort, List.of(), "J2"))).isOne();
    Task linked = new Task(1, "", 1, FONCTIONS, effort, List.of(2), "J1");
    assertThat(changes(before, linked, other)).isEqualTo(2);
  }

  @Test
  void anotherWordingIsNone() {
    Task reworded =
        new Task(1, "Autrement dit", 1, FONCTIONS, before.effort(), before.dependsOn(), "J1");
    assertThat(changes(before, reworded)).isZero();
  }
}
