package fr.cofrap.project.gantt.text;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Welcome;
import fr.cofrap.project.gantt.welcome.Calendar;
import fr.cofrap.project.gantt.welcome.Variant;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The plan when a colleague is welcomed: when what happens, and what it changes. */
final class WelcomeSections {

  private final Project project;
  private final Welcome welcome;
  private final Markdown out;

  WelcomeSections(Project project, Markdown out) {
    this.project = project;
    this.welcome = project.plan().welcome();
    this.out = out;
  }

  void variant() {
    out.heading(2, "Variante : " + lower(welcome.title()));
    out.block(
        """
        Les gestes, les chiffres et leurs raisons viennent du
        [plan d’inclusion](../docs/guides/plan-inclusion.md#3-adapter-la-charge) ; le rôle et la date sont un exemple. Un
        jour non travaillé est avancé avant l’arrivée, reporté après elle.
        """);
    out.block(
        "![L’accueil, de quinze jours avant l’arrivée à quatre-vingt-dix jours après, dit par le tableau qui suit.](accueil.svg)");
    out.table(
        List.of("Jour", "Date", "Geste", "Qui"), welcome.steps().stream().map(this::step).toList());
    effect();
    withoutAdapting();
  }

  private List<String> step(Welcome.Step step) {
    Plan plan = project.plan();
    String date = French.date(Calendar.start(step, plan));
    String end = French.date(Calendar.end(step, plan));
    return List.of(
        Calendar.label(step),
        date.equals(end) ? date : "du " + date + " au " + end,
        step.what(),
        step.who());
  }

  private void effect() {
    out.heading(3, "Ce que la charge adaptée change");
    out.block(
        "![Le plan et sa variante, rôle par rôle, dits par les tableaux qui suivent.](variante.svg)");
    out.block(
        """
        Le rôle %s est tenu par la personne accueillie : ses cartes comptent pour %s fois leur estimation, son poste lui
        prend %s, sa journée est bornée à %s jusqu’à J%d. %s. Hors de la première livraison : %s.
        """
            .formatted(
                welcome.role().label(),
                French.ratio(welcome.coefficient().doubleValue()),
                French.hours(welcome.setUp()),
                French.hours(welcome.limit()),
                welcome.until(),
                transfers(),
                cards(welcome.deferred())));
    Map<Role, Duration> before = Load.byRole(project.network());
    out.table(
        List.of("Rôle", "Plan", "Variante", "Capacité", "Reste"),
        Arrays.stream(Role.values()).map(role -> load(role, before.get(role))).toList());
    out.table(
        List.of("Jalon", "Plan", "Variante", "Décalage ouvré"),
        project.plan().milestones().stream()
            .filter(it -> project.variant().schedule().milestones().containsKey(it.code()))
            .map(this::milestone)
            .toList());
  }

  private String transfers() {
    return "Confiées à d’autres : "
        + welcome.transfers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> "carte %d au rôle %s".formatted(it.getKey(), it.getValue().label()))
            .collect(Collectors.joining(", "));
  }

  private static String cards(java.util.Set<Integer> cards) {
    return new TreeSet<>(cards).stream().map(it -> "carte " + it).collect(Collectors.joining(", "));
  }

  private List<String> load(Role role, Duration before) {
    Duration load = project.variant().load().get(role);
    Duration capacity = project.plan().team().get(role).total();
    return List.of(
        role.label(),
        French.hours(before),
        French.hours(load),
        French.hours(capacity),
        left(capacity.minus(load)));
  }

  private static String left(Duration left) {
    return left.isNegative()
        ? "**dépassement de " + French.hours(left.negated()) + "**"
        : French.hours(left);
  }

  private List<String> milestone(Plan.Milestone milestone) {
    LocalDateTime plan = project.schedule().milestones().get(milestone.code());
    LocalDateTime variant = project.variant().schedule().milestones().get(milestone.code());
    return List.of(
        milestone.code(),
        French.moment(plan),
        French.moment(variant),
        French.signed(project.plan().calendar().work(plan, variant)));
  }

  private void withoutAdapting() {
    out.heading(3, "Si rien n’est partagé ni différé");
    out.block(
        """
        La même personne, dans chacun des rôles, avec toutes ses cartes : le dépassement dit pourquoi il faut choisir.
        """);
    out.table(
        List.of("Rôle tenu", "Charge", "Reste", "Fin du projet", "Décalage ouvré"),
        Arrays.stream(Role.values()).map(this::unadapted).toList());
  }

  private List<String> unadapted(Role role) {
    Variant variant = Variant.unadapted(project.plan(), project.network(), role);
    Duration load = variant.load().get(role);
    LocalDateTime plan = project.schedule().finish().orElseThrow();
    LocalDateTime end = variant.schedule().finish().orElseThrow();
    return List.of(
        role.label(),
        French.hours(load),
        left(project.plan().team().get(role).total().minus(load)),
        French.moment(end),
        French.signed(project.plan().calendar().work(plan, end)));
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.FRENCH) + words.substring(1);
  }
}
