package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of a plan that documents quote: those of the page of the plan. */
final class Figures {

  /** Where people read them. */
  static final String PAGE = "gantt/gantt.md";

  private Figures() {}

  static Map<String, Object> of(Project project) {
    Plan plan = project.plan();
    Map<String, Duration> load = plan.load(project.tasks());
    Map<String, Duration> variant = plan.load(project.variant().tasks());
    Plan.Budget planned = plan.costs().of(load.values());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cartes", project.tasks().size());
    all.put("cartes_critiques", project.schedule().criticalPath().size());
    load.forEach((role, it) -> all.put("charge_" + role + "_h", hours(it)));
    all.put("charge_h", hours(Task.sum(load.values())));
    variant.forEach((role, it) -> all.put("charge_variante_" + role + "_h", hours(it)));
    all.put("charge_variante_h", hours(Task.sum(variant.values())));
    all.put("cout_humain", planned.human());
    all.put("cout_technique", planned.technical());
    all.put("cout_financier", planned.financial());
    all.put("cout_provision", planned.provision());
    all.put("cout_total", planned.total());
    Plan.Budget adapted = plan.costs().of(variant.values());
    all.put("cout_total_variante", adapted.total());
    all.put("cout_accueil", adapted.total().subtract(planned.total()));
    all.put("depassement_sans_choix_h", hours(withoutAnyChoice(project)));
    missions(project, all);
    held(project, all);
    delay(project, all);
    return all;
  }

  private static void missions(Project project, Map<String, Object> all) {
    Plan plan = project.plan();
    project
        .byMission()
        .forEach((mission, it) -> mission(plan, "mission_" + mission, Task.effort(it), all));
    mission(plan, "ensemble", plan.shared().multipliedBy(plan.roles().size()), all);
  }

  /** What the plan that holds nine times out of ten asks for. */
  private static void held(Project project, Map<String, Object> all) {
    Map<String, Duration> load = project.plan().load(project.reserving().tasks());
    all.put("cartes_tenu", project.reserving().tasks().size());
    all.put("charge_tenu_h", hours(Task.sum(load.values())));
    all.put("cout_tenu", project.plan().costs().of(load.values()).total());
  }

  private static void mission(Plan plan, String name, Duration work, Map<String, Object> all) {
    all.put("charge_" + name + "_h", hours(work));
    all.put("cout_" + name, plan.costs().of(List.of(work)).human());
  }

  /** By how much the welcomed role would exceed its hours if no card was handed on or put off. */
  private static Duration withoutAnyChoice(Project project) {
    Plan plan = project.plan();
    Plan.Welcome welcome = plan.welcome();
    Duration cards =
        Task.effort(
            project.tasks().stream().filter(it -> it.role().equals(welcome.role())).toList());
    double heavier = cards.toSeconds() * welcome.coefficient().doubleValue();
    return Duration.ofSeconds(Math.round(heavier))
        .plus(welcome.setUp())
        .plus(plan.shared())
        .minus(plan.roles().get(welcome.role()).capacity());
  }

  /** What the welcome does to the end of the plan, and to the days of its milestones. */
  private static void delay(Project project, Map<String, Object> all) {
    LocalDateTime end = project.variant().finish().orElseThrow();
    Stream<LocalDate> days = project.plan().start().datesUntil(end.toLocalDate());
    all.put("fin_variante_jour", days.filter(project.time().calendar()::isWorkingDate).count() + 1);
    all.put("glissement_variante_h", hours(project.time().work(project.end(), end)));
    all.put("jalons_glisses", moved(project, it -> project.at(it).toLocalDate()));
    all.put("jalons_en_retard", moved(project, Plan.Milestone::due));
  }

  /** How many milestones the welcome takes beyond a day. */
  private static long moved(Project project, Function<Plan.Milestone, LocalDate> day) {
    return project.reached().stream()
        .filter(
            it ->
                project
                    .variant()
                    .reached(it.code())
                    .filter(later -> later.toLocalDate().isAfter(day.apply(it)))
                    .isPresent())
        .count();
  }

  private static BigDecimal hours(Duration work) {
    return BigDecimal.valueOf(work.toSeconds() / 3600.0).setScale(2, RoundingMode.HALF_UP);
  }
}
