package fr.cofrap.project.docs.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** gantt/chiffres.json: the figures that documents quote, so that a test can compare them. */
final class Figures {

  private final Map<String, BigDecimal> all = new LinkedHashMap<>();

  private Figures() {}

  static String write(Project project) {
    Figures figures = new Figures();
    Budget budget = project.cost(project.load());
    figures.put("cartes", project.tasks().size());
    figures.put("cartes_critiques", project.schedule().criticalPath().size());
    figures.load("charge", project.load());
    figures.load("charge_variante", project.variant().load());
    figures.all.put("cout_humain", budget.human());
    figures.all.put("cout_technique", budget.technical());
    figures.all.put("cout_financier", budget.financial());
    figures.all.put("cout_provision", budget.provision());
    figures.all.put("cout_total", budget.total());
    figures.all.put("cout_total_variante", project.cost(project.variant().load()).total());
    return figures.all.entrySet().stream()
        .map(it -> "  \"" + it.getKey() + "\": " + plain(it.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private void put(String name, double value) {
    all.put(name, BigDecimal.valueOf(value));
  }

  private void load(String name, Map<String, Duration> load) {
    load.forEach((role, it) -> put(name + "_" + role + "_h", it.toSeconds() / 3600.0));
    put(name + "_h", load.values().stream().mapToLong(Duration::toSeconds).sum() / 3600.0);
  }

  private static String plain(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString().replaceFirst("\\.?0+$", "");
  }
}
