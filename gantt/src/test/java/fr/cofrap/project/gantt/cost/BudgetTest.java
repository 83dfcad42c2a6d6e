package fr.cofrap.project.gantt.cost;

import static fr.cofrap.project.gantt.given.Given.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.plan.Assumptions;
import fr.cofrap.project.gantt.plan.Plans;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private final Assumptions assumptions = Plans.parse(PLAN).costs();

  /** 2.5 h at 40 €, two machines at 10 €, a licence at 30 €, 10 % of all that. */
  @Test
  void addsWorkMachinesPurchasesAndAProvisionOnThem() {
    Budget budget =
        Budget.of(
            assumptions,
            Map.of(Role.PILOTAGE, Duration.ofHours(1), Role.INTERFACE, Duration.ofMinutes(90)));
    assertThat(budget.human()).isEqualByComparingTo("100");
    assertThat(budget.technical()).isEqualByComparingTo("20");
    assertThat(budget.financial()).isEqualByComparingTo("30");
    assertThat(budget.provision()).isEqualByComparingTo("15");
    assertThat(budget.total()).isEqualByComparingTo("165");
  }

  @Test
  void workIsPaidToTheCent() {
    assertThat(Budget.work(assumptions, Duration.ofMinutes(1))).isEqualByComparingTo("0.67");
  }
}
