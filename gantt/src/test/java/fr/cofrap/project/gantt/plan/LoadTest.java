package fr.cofrap.project.gantt.plan;

import static fr.cofrap.project.gantt.given.Given.PLAN;
import static fr.cofrap.project.gantt.given.Given.network;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.gantt.given.Refused.refused;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.Role.PILOTAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static Plan plan(String instead, String of) {
    assertThat(PLAN).contains(of);
    return PlanFile.parse(PLAN.replace(of, instead));
  }

  private final Plan plan = PlanFile.parse(PLAN);

  @Test
  void isTheSumOfTheCardsOfARole() {
    assertThat(
            Load.byRole(network(task(1, PILOTAGE, 2), task(2, FONCTIONS, 1), task(3, PILOTAGE, 1))))
        .containsEntry(PILOTAGE, Duration.ofHours(3))
        .containsEntry(FONCTIONS, Duration.ofHours(1))
        .containsEntry(INTERFACE, Duration.ZERO);
  }

  @Test
  void mayFillACapacityToItsBrim() {
    assertThatCode(() -> Load.check(plan, network(task(1, PILOTAGE, 19))))
        .doesNotThrowAnyException();
  }

  @Test
  void beyondItIsRefused() {
    refused(
        () -> Load.check(plan, network(task(1, PILOTAGE, 19.5))),
        new Refusal.CapacityExceeded(
            PILOTAGE, Duration.ofMinutes(19 * 60 + 30), Duration.ofHours(19)));
  }

  @Test
  void beyondItIsAcceptedOnceDecided() {
    Plan granted =
        plan(
            "pilotage: { capacite_h: 19, supplement_h: 1, decision: écrite }",
            "pilotage: { capacite_h: 19, supplement_h: 0 }");
    assertThatCode(() -> Load.check(granted, network(task(1, PILOTAGE, 19.5))))
        .doesNotThrowAnyException();
  }

  @Test
  void ofARoleWithoutCapacityIsRefused() {
    Plan without = plan("", "  interface: { capacite_h: 19, supplement_h: 0 }\n");
    refused(
        () -> Load.check(without, network(task(7, INTERFACE, 1))),
        new Refusal.UnknownRole("carte 007", "interface"));
  }

  @Test
  void ofAnUnknownMissionOrMilestoneIsRefused() {
    Task lost = new Task(7, "Perdue", 9, PILOTAGE, Duration.ofHours(1), List.of(), "J9");
    refused(
        () -> Load.check(plan, network(lost)),
        new Refusal.UnknownMission(7, 9),
        new Refusal.UnknownMilestone(7, "J9"),
        new Refusal.IdleMission(1));
  }

  @Test
  void ofAVariantThatNamesNoCardIsRefused() {
    Plan deferring = plan("differees: [8]", "differees: []");
    refused(() -> Load.check(deferring, network(task(1, PILOTAGE, 1))), new Refusal.UnknownCard(8));
  }
}
