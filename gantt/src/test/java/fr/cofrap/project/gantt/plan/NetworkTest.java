package fr.cofrap.project.gantt.plan;

import static fr.cofrap.project.gantt.given.Given.network;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.gantt.given.Refused.refused;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void aCircleOfDependenciesIsRefusedAndShown() {
    refused(
        () ->
            network(
                task(1, FONCTIONS, 1),
                task(2, FONCTIONS, 1, 1, 4),
                task(3, FONCTIONS, 1, 2),
                task(4, FONCTIONS, 1, 3)),
        new Refusal.DependencyCycle(List.of(2, 3, 4, 2)));
  }

  @Test
  void aTaskThatWaitsForItselfIsACircle() {
    refused(() -> network(task(1, FONCTIONS, 1, 1)), new Refusal.DependencyCycle(List.of(1, 1)));
  }

  @Test
  void everyDependencyThatIsNotThereIsNamed() {
    refused(
        () -> network(task(1, FONCTIONS, 1, 8), task(2, FONCTIONS, 1, 9)),
        new Refusal.UnknownDependency(1, 8),
        new Refusal.UnknownDependency(2, 9));
  }

  @Test
  void aNumberThatComesTwiceIsRefused() {
    refused(
        () -> network(task(1, FONCTIONS, 1), task(1, FONCTIONS, 2)), new Refusal.DuplicateTask(1));
  }

  @Test
  void onceATaskIsFinishedNobodyWaitsForIt() {
    Network left =
        network(task(1, FONCTIONS, 1), task(2, FONCTIONS, 1, 1), task(3, FONCTIONS, 1, 1, 2))
            .without(Set.of(1));
    assertThat(left.tasks()).extracting(Task::id).containsExactly(2, 3);
    assertThat(left.task(3).dependsOn()).containsExactly(2);
  }
}
