package fr.cofrap.project.gantt.welcome;

import static fr.cofrap.project.gantt.given.Given.PLAN;
import static fr.cofrap.project.gantt.given.Given.network;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.Role.PILOTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Plans;
import fr.cofrap.project.gantt.plan.Welcome;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The colleague takes 1.5 times as long, after an hour at their workstation, five hours a day. */
class VariantTest {

  private final Network network =
      network(
          task(1, PILOTAGE, 1),
          task(2, FONCTIONS, 4),
          task(3, FONCTIONS, 2),
          task(4, INTERFACE, 1, 2));

  private static Plan plan(String instead, String of) {
    assertThat(PLAN).contains(of);
    return Plans.parse(PLAN.replace(of, instead));
  }

  @Nested
  class WithNothingAdapted {

    private final Variant variant = Variant.unadapted(Plans.parse(PLAN), network, FONCTIONS);

    @Test
    void theirCardsWeighMoreAndTheWelcomeTakesTime() {
      assertThat(variant.load())
          .containsEntry(FONCTIONS, Duration.ofHours(10))
          .containsEntry(PILOTAGE, Duration.ofHours(2))
          .containsEntry(INTERFACE, Duration.ofHours(1));
    }

    @Test
    void theirDaysAreShorter() {
      assertThat(variant.schedule().slot(Variant.SET_UP).finish()).isEqualTo("2026-11-23T10:00");
      assertThat(variant.schedule().slot(2).start()).isEqualTo("2026-11-23T10:00");
      assertThat(variant.schedule().slot(2).finish()).isEqualTo("2026-11-24T11:00");
    }

    @Test
    void whoeverAccompaniesThemStartsLater() {
      assertThat(variant.schedule().slot(1).start()).isEqualTo("2026-11-23T10:00");
    }
  }

  @Test
  void nobodyAccompaniesThemselves() {
    Variant variant = Variant.unadapted(Plans.parse(PLAN), network, PILOTAGE);
    assertThat(variant.network().task(Variant.COMPANY).role()).isNotEqualTo(PILOTAGE);
  }

  @Test
  void aCardThatIsHandedOverWeighsWhatItDidAndOnesPutOffWeighNothing() {
    Plan plan =
        plan(
            "transferts:\n    - { cartes: [2], vers: interface }\n  differees: [3]",
            "transferts: []\n  differees: []");
    Variant variant = Variant.adapted(plan, network);
    assertThat(variant.load())
        .containsEntry(FONCTIONS, Duration.ofHours(1))
        .containsEntry(INTERFACE, Duration.ofHours(5));
    assertThat(variant.network().task(3)).isNull();
  }

  @Test
  void aStepOnADayOffComesEarlierBeforeTheArrivalAndLaterAfterIt() {
    Plan plan = Plans.parse(PLAN);
    Welcome.Step before = plan.welcome().steps().get(0);
    Welcome.Step after = plan.welcome().steps().get(1);
    assertThat(Calendar.start(before, plan)).isEqualTo("2026-11-06");
    assertThat(Calendar.start(after, plan)).isEqualTo("2027-02-22");
  }
}
