package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Slot;
import fr.cofrap.project.gantt.text.Summary;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The same plan in a dozen lines, for a slide and for a page: a line for each mission, one for the
 * milestones. It is narrow, so that its letters are large wherever it takes the width that there
 * is.
 */
public final class MissionsSvg {

  private static final int WIDTH = 560;
  private static final int LEFT = 254;
  private static final int RIGHT = WIDTH - 34;
  private static final int TOP = 52;
  private static final int ROW = 20;

  /** The line of the milestones: a diamond, and its letters beneath. */
  private static final int MILESTONES = 28;

  /** Between the middles of two labels; those of dates that are nearer stand aside. */
  private static final int LABEL = 17;

  private final Project project;
  private final Svg svg;
  private final TimeAxis axis;
  private final Chart chart;
  private double y = TOP;

  private MissionsSvg(Project project) {
    this.project = project;
    this.svg = new Svg(WIDTH, height(project), "Le plan par mission", Summary.of(project));
    this.axis = Chart.axis(project, LEFT, RIGHT - LEFT);
    this.chart = new Chart(svg, axis, project);
  }

  private static int height(Project project) {
    return TOP + ROW * project.network().byMission().size() + MILESTONES + 4;
  }

  /** The text of the picture. */
  public static String draw(Project project) {
    return new MissionsSvg(project).draw();
  }

  private String draw() {
    double bottom = height(project) - 4.0;
    new Legend(svg).missions(4, 4);
    chart.days(TOP, bottom);
    project.network().byMission().forEach(this::mission);
    milestones();
    chart.now(TOP, bottom);
    return svg.toString();
  }

  private void mission(int mission, List<Task> tasks) {
    named(mission + ". " + project.plan().missions().get(mission), ROW);
    tasks.stream().map(it -> project.schedule().slot(it.id())).forEach(this::slot);
    tasks.forEach(it -> chart.actual(project.actuals().of(it.id()), y + 13, 5));
    y += ROW;
  }

  private void named(String name, int height) {
    svg.rectangle(0, y + 1, LEFT - 4.0, height - 2.0, Ink.BAND);
    svg.words(4, y + 14, name, Ink.TEXT);
    svg.line(LEFT, y + height, RIGHT, y + height, Ink.GRID);
  }

  private void slot(Slot slot) {
    chart.planned(slot.start(), slot.finish(), y + 2.5, 9, slot.critical());
  }

  private void milestones() {
    named("Jalons", MILESTONES);
    double free = 0;
    for (Plan.Milestone milestone : byDate()) {
      free = Math.max(free + LABEL, axis.x(at(milestone)));
      svg.diamond(axis.x(at(milestone)), y + 6, 4.5, Ink.PLANNED);
      svg.words(free, y + 22, "middle", milestone.code(), Ink.STRONG);
    }
    y += MILESTONES;
  }

  private List<Plan.Milestone> byDate() {
    return project.plan().milestones().stream()
        .filter(it -> project.schedule().milestones().containsKey(it.code()))
        .sorted((a, b) -> at(a).compareTo(at(b)))
        .toList();
  }

  private LocalDateTime at(Plan.Milestone milestone) {
    return project.schedule().milestones().get(milestone.code());
  }
}
