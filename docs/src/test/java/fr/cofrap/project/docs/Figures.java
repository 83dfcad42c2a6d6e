package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a plan that documents quote: those of the page of the plan. */
final class Figures {

  /** Where people read them. */
  static final String PAGE = "gantt/gantt.md";

  private Figures() {}

  static Map<String, Object> of(Project project) {
    Plan.Budget planned = project.plan().costs().of(project.load().values());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cartes", project.tasks().size());
    all.put("cartes_critiques", project.schedule().criticalPath().size());
    project.load().forEach((role, it) -> all.put("charge_" + role + "_h", hours(it)));
    all.put("charge_h", hours(Task.sum(project.load().values())));
    project.adapted().forEach((role, it) -> all.put("charge_variante_" + role + "_h", hours(it)));
    all.put("charge_variante_h", hours(Task.sum(project.adapted().values())));
    all.put("cout_humain", planned.human());
    all.put("cout_technique", planned.technical());
    all.put("cout_financier", planned.financial());
    all.put("cout_provision", planned.provision());
    all.put("cout_total", planned.total());
    Plan.Budget adapted = project.plan().costs().of(project.adapted().values());
    all.put("cout_total_variante", adapted.total());
    return all;
  }

  private static BigDecimal hours(Duration work) {
    return BigDecimal.valueOf(work.toSeconds() / 3600.0).setScale(2, RoundingMode.HALF_UP);
  }
}
