package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** gantt/chiffres.json: the figures that documents quote, so that a test can compare them. */
record Figures(Map<String, BigDecimal> all) {

  static String write(Project project) {
    Figures figures = new Figures(new LinkedHashMap<>());
    Budget budget = project.cost(project.load());
    BigDecimal variant = project.cost(project.variant().load()).total();
    figures.all.put("cartes", BigDecimal.valueOf(project.tasks().size()));
    figures.all.put(
        "cartes_critiques", BigDecimal.valueOf(project.schedule().criticalPath().size()));
    figures.load("charge_", project.load());
    figures.load("charge_variante_", project.variant().load());
    figures.all.put("cout_humain", budget.human());
    figures.all.put("cout_technique", budget.technical());
    figures.all.put("cout_financier", budget.financial());
    figures.all.put("cout_provision", budget.provision());
    figures.all.put("cout_total", budget.total());
    figures.all.put("cout_total_variante", variant);
    return figures.all.entrySet().stream()
        .map(it -> "  \"" + it.getKey() + "\": " + plain(it.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private void load(String name, Map<String, Duration> load) {
    load.forEach((role, it) -> all.put(name + role + "_h", Budget.hours(it)));
    all.put(name + "h", load.values().stream().map(Budget::hours).reduce(BigDecimal::add).get());
  }

  private static String plain(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString().replaceFirst("\\.?0+$", "");
  }
}
