package fr.cofrap.project.docs.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** gantt/chiffres.json: the figures that documents quote, so that a test can compare them. */
final class Figures {

  private Figures() {}

  static String write(Project project) {
    Budget budget = project.cost(project.load());
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    figures.put("cartes", BigDecimal.valueOf(project.tasks().size()));
    figures.put("cartes_critiques", BigDecimal.valueOf(project.schedule().criticalPath().size()));
    loads("charge", project.load(), figures);
    loads("charge_variante", project.variant().load(), figures);
    figures.put("cout_humain", budget.human());
    figures.put("cout_technique", budget.technical());
    figures.put("cout_financier", budget.financial());
    figures.put("cout_provision", budget.provision());
    figures.put("cout_total", budget.total());
    figures.put("cout_total_variante", project.cost(project.variant().load()).total());
    return figures.entrySet().stream()
        .map(it -> "  \"" + it.getKey() + "\": " + plain(it.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static void loads(
      String name, Map<String, Duration> load, Map<String, BigDecimal> figures) {
    load.forEach((role, it) -> figures.put(name + "_" + role + "_h", hours(it)));
    figures.put(name + "_h", hours(load.values().stream().reduce(Duration.ZERO, Duration::plus)));
  }

  private static BigDecimal hours(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds() / 3600.0);
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }
}
