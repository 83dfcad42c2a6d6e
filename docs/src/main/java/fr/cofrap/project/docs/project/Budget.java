package fr.cofrap.project.docs.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What work, machines and purchases cost under the plan's assumptions, in euros to the cent. */
public record Budget(
    BigDecimal human, BigDecimal technical, BigDecimal financial, BigDecimal provision) {

  static Budget of(Plan.Costs costs, Collection<Duration> load) {
    long seconds = load.stream().mapToLong(Duration::toSeconds).sum();
    BigDecimal human =
        costs
            .human()
            .hourly()
            .multiply(BigDecimal.valueOf(seconds))
            .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
    BigDecimal technical = sum(costs.technical());
    BigDecimal financial = sum(costs.financial());
    BigDecimal all = human.add(technical).add(financial);
    BigDecimal risk = BigDecimal.valueOf(costs.provision().percent(), 2);
    return new Budget(human, technical, financial, cents(all.multiply(risk)));
  }

  private static BigDecimal sum(List<Plan.Item> items) {
    return cents(
        items.stream()
            .map(it -> it.quantity().multiply(it.price()))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** All of it. */
  public BigDecimal total() {
    return human.add(technical).add(financial).add(provision);
  }
}
