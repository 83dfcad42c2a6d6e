package fr.cofrap.project.gantt.text;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.cost.Budget;
import fr.cofrap.project.gantt.plan.Assumptions;
import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.kanban.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the plan costs, and under which assumptions. */
final class CostSection {

  private final Project project;
  private final Assumptions costs;
  private final Markdown out;

  CostSection(Project project, Markdown out) {
    this.project = project;
    this.costs = project.plan().costs();
    this.out = out;
  }

  void cost() {
    Map<Role, Duration> engaged = new EnumMap<>(Role.class);
    project.plan().team().forEach((role, capacity) -> engaged.put(role, capacity.total()));
    Budget cards = Budget.of(costs, Load.byRole(project.network()));
    Budget capacity = Budget.of(costs, engaged);
    Budget variant = Budget.of(costs, project.variant().load());
    out.heading(2, "Coût");
    out.table(
        List.of("Poste", "Cartes du plan", "Capacité engagée", "Variante d’accueil"),
        List.of(
            row("Humain", cards.human(), capacity.human(), variant.human()),
            row("Technique", cards.technical(), capacity.technical(), variant.technical()),
            row("Financier", cards.financial(), capacity.financial(), variant.financial()),
            row(
                "Provision pour aléas, " + costs.provision() + " %",
                cards.provision(),
                capacity.provision(),
                variant.provision()),
            row("**Total**", cards.total(), capacity.total(), variant.total())));
    out.block(
        "Ces montants ne valent que ce que valent leurs hypothèses, toutes dans [`plan.yml`](plan.yml) :");
    assumptions();
  }

  private void assumptions() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Humain",
            "Heure de travail chargée",
            "1 h",
            French.euros(costs.hourly()),
            costs.source()));
    costs.technical().forEach(it -> rows.add(item("Technique", it)));
    costs.financial().forEach(it -> rows.add(item("Financier", it)));
    rows.add(List.of("Provision", "Aléas", costs.provision() + " %", "—", costs.provisionReason()));
    out.table(List.of("Nature", "Poste", "Quantité", "Prix unitaire", "Origine"), rows);
  }

  private static List<String> row(String name, BigDecimal... amounts) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (BigDecimal amount : amounts) {
      cells.add(French.euros(amount));
    }
    return cells;
  }

  private static List<String> item(String nature, Assumptions.Item item) {
    return List.of(
        nature,
        item.name(),
        item.quantity().toPlainString().replace('.', ',') + " " + item.unit(),
        French.euros(item.price()),
        item.basis());
  }
}
