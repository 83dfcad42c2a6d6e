package fr.cofrap.project.gantt;

import static fr.cofrap.project.gantt.given.Given.PLAN;
import static fr.cofrap.project.gantt.given.Given.card;
import static fr.cofrap.project.gantt.given.Refused.refused;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Plans;
import fr.cofrap.project.gantt.plan.Refusal;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cards of a milestone that the plan of the exercise does not cover. */
class LaterCardsTest {

  private static final String EXERCISE = "  - { code: J1, nom: Fini, echeance: 2026-11-24 }\n";
  private static final Plan PLAN_AND_LATER =
      Plans.parse(
          PLAN.replace(EXERCISE, EXERCISE + "  - { code: J6, nom: Suite, hors_plan: true }\n"));

  private static Project project(Card... more) {
    List<Card> cards = Stream.concat(ProjectFixture.CARDS.stream(), Stream.of(more)).toList();
    return Project.of(PLAN_AND_LATER, cards, ProjectFixture.REFERENCE, ProjectFixture.HISTORY);
  }

  private static Card in(String milestone, Card it) {
    return new Card(
        it.id(),
        it.title(),
        it.state(),
        it.mission(),
        it.role(),
        it.estimate(),
        it.dependsOn(),
        milestone,
        it.file(),
        it.criteria(),
        it.review());
  }

  /**
   * Five hours each, far beyond the nineteen that the role has, with gaps between their numbers.
   */
  private static Card[] twentyHoursMore() {
    return Stream.of(5, 7, 12, 55)
        .map(id -> in("J6", card(id, FONCTIONS, 5, 1)))
        .toArray(Card[]::new);
  }

  @Test
  void changeNothingOfScheduleCapacityVariantOrForecast() {
    Project before = project();
    Project after = project(twentyHoursMore());
    assertThat(after.schedule()).isEqualTo(before.schedule());
    assertThat(after.forecast()).isEqualTo(before.forecast());
    assertThat(after.variant().schedule()).isEqualTo(before.variant().schedule());
    assertThat(after.scopeChanges()).isEqualTo(before.scopeChanges());
    assertThat(Load.byRole(after.network())).isEqualTo(Load.byRole(before.network()));
  }

  @Test
  void mayNotBeAwaitedByACardOfTheExercise() {
    refused(
        () -> project(in("J6", card(5, Role.INTERFACE, 1)), card(6, Role.INTERFACE, 1, 5)),
        new Refusal.LaterDependency(6, 5));
  }
}
