package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.text.French;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.util.Map;

/** What each role has to do, in the plan and in its variant, against what it can. */
public final class LoadSvg {

  private static final int WIDTH = 900;
  private static final int LEFT = 170;
  private static final int TOP = 76;
  private static final int ROW = 62;
  private static final double HOUR = 30;

  private final Project project;
  private final Svg svg;
  private double y = TOP;

  private LoadSvg(Project project, String description) {
    this.project = project;
    int height = TOP + ROW * project.plan().team().size() + 14;
    this.svg = new Svg(WIDTH, height, "La charge de chaque rôle", description);
  }

  /** The text of the picture. */
  public static String draw(Project project) {
    Map<Role, Duration> load = Load.byRole(project.network());
    StringBuilder words = new StringBuilder();
    project
        .plan()
        .team()
        .forEach(
            (role, capacity) ->
                words.append(
                    "%s : %s de cartes, %s dans la variante d’accueil, pour %s. "
                        .formatted(
                            role.label(),
                            French.hours(load.get(role)),
                            French.hours(project.variant().load().get(role)),
                            French.hours(capacity.total()))));
    return new LoadSvg(project, words.toString().strip()).draw(load);
  }

  private String draw(Map<Role, Duration> load) {
    svg.words(16, 28, "La charge de chaque rôle face à sa capacité", Ink.STRONG);
    legend();
    project.plan().team().forEach((role, capacity) -> row(role, load.get(role), capacity));
    return svg.toString();
  }

  private void legend() {
    svg.rectangle(16, 44, 30, 12, Ink.PLANNED).words(52, 54, "plan", Ink.TEXT);
    svg.rectangle(104, 44, 30, 12, Ink.RUNNING);
    svg.words(140, 54, "variante : accueil, charge adaptée", Ink.TEXT);
    svg.line(356, 42, 356, 58, Ink.LIMIT).words(364, 54, "capacité", Ink.TEXT);
    svg.rectangle(436, 44, 30, 12, Ink.LATE).words(472, 54, "dépassement", Ink.TEXT);
  }

  private void row(Role role, Duration load, Plan.Capacity capacity) {
    svg.words(16, y + 31, role.label(), Ink.STRONG);
    bar(load, capacity, y + 8, Ink.PLANNED);
    bar(project.variant().load().get(role), capacity, y + 31, Ink.RUNNING);
    double limit = LEFT + HOUR * hours(capacity.total());
    svg.line(limit, y + 3, limit, y + 53, Ink.LIMIT);
    y += ROW;
  }

  private void bar(Duration load, Plan.Capacity capacity, double top, Ink ink) {
    double within = Math.min(hours(load), hours(capacity.total()));
    svg.rectangle(LEFT, top, HOUR * within, 18, ink);
    double beyond = hours(load) - within;
    if (beyond > 0) {
      svg.rectangle(LEFT + HOUR * within, top, HOUR * beyond, 18, Ink.LATE);
    }
    double end = LEFT + HOUR * Math.max(hours(load), hours(capacity.total())) + 10;
    svg.words(end, top + 13, French.hours(load), Ink.TEXT);
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / 3600.0;
  }
}
