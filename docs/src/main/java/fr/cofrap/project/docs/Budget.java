package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What work, machines and purchases cost under the plan's assumptions, in euros to the cent. */
public record Budget(
    BigDecimal human, BigDecimal technical, BigDecimal financial, BigDecimal provision) {

  static Budget of(Plan.Costs costs, Collection<Duration> load) {
    BigDecimal human = cents(costs.human().hourly().multiply(exact(Task.sum(load))));
    BigDecimal technical = sum(costs.technical());
    BigDecimal financial = sum(costs.financial());
    BigDecimal risk = BigDecimal.valueOf(costs.provision().percent(), 2);
    BigDecimal all = human.add(technical).add(financial);
    return new Budget(human, technical, financial, cents(all.multiply(risk)));
  }

  /** With two decimals. */
  static double hours(Duration work) {
    return cents(exact(work)).doubleValue();
  }

  private static BigDecimal exact(Duration work) {
    return BigDecimal.valueOf(work.toSeconds() / 3600.0);
  }

  private static BigDecimal sum(List<Plan.Item> items) {
    return items.stream()
        .map(it -> cents(it.quantity().multiply(it.price())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** All of it. */
  public BigDecimal total() {
    return human.add(technical).add(financial).add(provision);
  }
}
