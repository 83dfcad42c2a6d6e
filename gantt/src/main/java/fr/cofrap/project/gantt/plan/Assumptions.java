package fr.cofrap.project.gantt.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * Under which assumptions money is counted.
 *
 * @param hourly loaded cost of an hour of work, in euros
 * @param source of that cost
 * @param technical machines and services
 * @param financial licences, purchases, provisions
 * @param provision for risk, in percent of all the rest
 * @param provisionReason why that much
 */
public record Assumptions(
    BigDecimal hourly,
    String source,
    List<Item> technical,
    List<Item> financial,
    int provision,
    String provisionReason) {

  public Assumptions {
    technical = List.copyOf(technical);
    financial = List.copyOf(financial);
  }

  /**
   * Something to pay for.
   *
   * @param name in French
   * @param quantity of units
   * @param unit in French
   * @param price of one, in euros
   * @param basis where the price comes from; "hypothèse" when it is one
   */
  public record Item(
      String name, BigDecimal quantity, String unit, BigDecimal price, String basis) {

    public BigDecimal cost() {
      return quantity.multiply(price);
    }
  }
}
