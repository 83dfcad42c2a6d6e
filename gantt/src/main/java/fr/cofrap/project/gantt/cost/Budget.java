package fr.cofrap.project.gantt.cost;

import fr.cofrap.project.gantt.plan.Assumptions;
import fr.cofrap.project.kanban.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What work, machines and purchases cost under the plan's assumptions, in euros to the cent.
 *
 * @param human hours at their loaded cost
 * @param technical machines and services
 * @param financial licences and purchases
 * @param provision for risk, on the three
 */
public record Budget(
    BigDecimal human, BigDecimal technical, BigDecimal financial, BigDecimal provision) {

  public static Budget of(Assumptions assumptions, Map<Role, Duration> load) {
    Duration hours = load.values().stream().reduce(Duration.ZERO, Duration::plus);
    BigDecimal human = work(assumptions, hours);
    BigDecimal technical = sum(assumptions.technical());
    BigDecimal financial = sum(assumptions.financial());
    BigDecimal provision =
        cents(
            human
                .add(technical)
                .add(financial)
                .multiply(BigDecimal.valueOf(assumptions.provision(), 2)));
    return new Budget(human, technical, financial, provision);
  }

  /** What so many hours of work cost. */
  public static BigDecimal work(Assumptions assumptions, Duration hours) {
    BigDecimal seconds = BigDecimal.valueOf(hours.toSeconds());
    return assumptions
        .hourly()
        .multiply(seconds)
        .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(List<Assumptions.Item> items) {
    return cents(
        items.stream().map(Assumptions.Item::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  public BigDecimal total() {
    return human.add(technical).add(financial).add(provision);
  }
}
