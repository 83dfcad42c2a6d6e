package fr.cofrap.project.gantt.text;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.cost.Budget;
import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.track.EarnedValue;
import fr.cofrap.project.kanban.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** gantt/chiffres.json: the figures that documents quote, so that a test can compare them. */
public final class Figures {

  private Figures() {}

  public static String write(Project project) {
    Budget budget = Budget.of(project.plan().costs(), Load.byRole(project.network()));
    Budget variant = Budget.of(project.plan().costs(), project.variant().load());
    EarnedValue value = project.earnedValue();
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("cartes", String.valueOf(project.network().tasks().size()));
    figures.put("cartes_terminees", String.valueOf(project.actuals().done().size()));
    figures.put("cartes_critiques", String.valueOf(project.schedule().criticalPath().size()));
    loads("charge", Load.byRole(project.network()), figures);
    loads("charge_variante", project.variant().load(), figures);
    figures.put("cout_humain", money(budget.human()));
    figures.put("cout_technique", money(budget.technical()));
    figures.put("cout_financier", money(budget.financial()));
    figures.put("cout_provision", money(budget.provision()));
    figures.put("cout_total", money(budget.total()));
    figures.put("cout_total_variante", money(variant.total()));
    figures.put("valeur_budget_h", hours(value.budget()));
    figures.put("valeur_prevue_h", hours(value.planned()));
    figures.put("valeur_acquise_h", hours(value.earned()));
    value.performance().ifPresent(it -> figures.put("indice_delais", number(it)));
    return figures.entrySet().stream()
        .map(it -> "  \"" + it.getKey() + "\": " + it.getValue())
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static void loads(String name, Map<Role, Duration> load, Map<String, String> figures) {
    Duration all = Duration.ZERO;
    for (Role role : Role.values()) {
      figures.put(name + "_" + role.slug() + "_h", hours(load.get(role)));
      all = all.plus(load.get(role));
    }
    figures.put(name + "_h", hours(all));
  }

  private static String hours(Duration duration) {
    return number(duration.toSeconds() / 3600.0);
  }

  private static String number(double value) {
    return money(BigDecimal.valueOf(value));
  }

  private static String money(BigDecimal amount) {
    BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
