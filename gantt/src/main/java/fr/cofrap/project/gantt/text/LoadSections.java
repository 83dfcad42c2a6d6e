package fr.cofrap.project.gantt.text;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.cost.Budget;
import fr.cofrap.project.gantt.plan.Assumptions;
import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.track.EarnedValue;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Load and earned value. */
final class LoadSections {

  private final Project project;
  private final Markdown out;

  LoadSections(Project project, Markdown out) {
    this.project = project;
    this.out = out;
  }

  void load() {
    out.heading(2, "Charge et capacité");
    out.block(
        "![La charge de chaque rôle face à sa capacité, dite par le tableau qui suit.](charge.svg)");
    Map<Role, Duration> load = Load.byRole(project.network());
    List<List<String>> rows = new ArrayList<>();
    project
        .plan()
        .team()
        .forEach((role, capacity) -> rows.add(load(role, load.get(role), capacity)));
    out.table(List.of("Rôle", "Cartes", "Capacité", "Reste", "Taux", "Fin prévue"), rows);
    out.block(
        """
        Un rôle dont la charge dépasse la capacité fait refuser le plan, sauf supplément accordé par une décision écrite
        dans [`plan.yml`](plan.yml).
        """);
  }

  private List<String> load(Role role, Duration load, Plan.Capacity capacity) {
    String end =
        project.schedule().slots().values().stream()
            .filter(it -> it.task().role() == role)
            .map(it -> it.finish())
            .max(java.util.Comparator.naturalOrder())
            .map(French::moment)
            .orElse("—");
    long rate = Math.round(100.0 * load.toMinutes() / capacity.total().toMinutes());
    String granted =
        capacity.extra().isZero()
            ? ""
            : " (dont %s : %s)".formatted(French.hours(capacity.extra()), capacity.decision());
    return List.of(
        role.label(),
        French.hours(load),
        French.hours(capacity.total()) + granted,
        French.hours(capacity.total().minus(load)),
        rate + " %",
        end);
  }

  void earnedValue() {
    EarnedValue value = project.earnedValue();
    Assumptions costs = project.plan().costs();
    out.heading(2, "Valeur acquise");
    out.table(
        List.of("Mesure", "Heures de la référence", "En euros"),
        List.of(
            amount("Budget à l’achèvement", value.budget(), costs),
            amount("Valeur prévue au relevé", value.planned(), costs),
            amount("Valeur acquise au relevé", value.earned(), costs),
            deviation(value.earned().minus(value.planned()), costs)));
    out.block(index(value) + time(value));
    out.block(
        """
        Une carte acquiert son estimation entière quand elle est terminée, relecture comprise, et rien avant. Le **coût
        réel n’est pas connu** : personne ne saisit ses heures, et git donne des dates, pas des durées de travail. L’indice
        de performance des coûts n’est donc pas calculé.
        """);
  }

  private static String index(EarnedValue value) {
    return value.performance().isPresent()
        ? "Indice de performance des délais : **%s**."
            .formatted(French.ratio(value.performance().getAsDouble()))
        : "Indice de performance des délais : sans objet, rien ne devait encore être acquis.";
  }

  private static String time(EarnedValue value) {
    String words =
        " La référence prévoyait d’avoir acquis cette valeur le %s, soit %s de temps ouvré %s.";
    String side = value.ahead().isNegative() ? "de retard" : "d’avance";
    return value
        .schedule()
        .map(at -> words.formatted(French.moment(at), French.hours(value.ahead().abs()), side))
        .orElse("");
  }

  private static List<String> deviation(Duration hours, Assumptions costs) {
    return List.of(
        "Écart de délai, acquise moins prévue",
        French.signed(hours),
        French.euros(Budget.work(costs, hours)));
  }

  private static List<String> amount(String name, Duration hours, Assumptions costs) {
    return List.of(name, French.hours(hours), French.euros(Budget.work(costs, hours)));
  }
}
