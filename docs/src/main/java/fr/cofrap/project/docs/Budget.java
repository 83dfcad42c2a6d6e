package fr.cofrap.project.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The figures that documents quote, so that a test can compare them. */
  static String figures(Project project) {
    Budget planned = project.cost(project.load());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cartes", project.tasks().size());
    all.put("cartes_critiques", project.schedule().criticalPath().size());
    project.load().forEach((role, it) -> all.put("charge_" + role + "_h", hours(it)));
    all.put("charge_h", hours(Task.sum(project.load().values())));
    Map<String, Duration> welcome = project.variant().load();
    welcome.forEach((role, it) -> all.put("charge_variante_" + role + "_h", hours(it)));
    all.put("charge_variante_h", hours(Task.sum(welcome.values())));
    all.put("cout_humain", planned.human().doubleValue());
    all.put("cout_technique", planned.technical().doubleValue());
    all.put("cout_financier", planned.financial().doubleValue());
    all.put("cout_provision", planned.provision().doubleValue());
    all.put("cout_total", planned.total().doubleValue());
    all.put("cout_total_variante", project.cost(welcome).total().doubleValue());
    return new ObjectMapper().valueToTree(all).toPrettyString() + "\n";
  }
}
