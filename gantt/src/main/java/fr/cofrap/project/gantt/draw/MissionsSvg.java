package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Slot;
import fr.cofrap.project.gantt.text.French;
import fr.cofrap.project.gantt.text.Summary;
import java.time.LocalDateTime;
import java.util.List;

/** The same plan in a dozen lines, for a slide: a line for each mission, one for the milestones. */
public final class MissionsSvg {

  private static final int WIDTH = 1200;
  private static final int LEFT = 400;
  private static final int TOP = 128;
  private static final int ROW = 44;

  private final Project project;
  private final Svg svg;
  private final TimeAxis axis;
  private final Chart chart;
  private double y = TOP;

  private MissionsSvg(Project project) {
    this.project = project;
    this.svg = new Svg(WIDTH, height(project), "Le plan par mission", Summary.of(project));
    this.axis = Chart.axis(project, LEFT, WIDTH - LEFT - 24.0);
    this.chart = new Chart(svg, axis, project);
  }

  private static int height(Project project) {
    return TOP + ROW * (project.network().byMission().size() + 1) + 20;
  }

  /** The text of the picture. */
  public static String draw(Project project) {
    return new MissionsSvg(project).draw();
  }

  private String draw() {
    double bottom = height(project) - 14.0;
    svg.words(16, 28, project.plan().project() + " : le plan par mission", Ink.STRONG);
    new Legend(svg).gantt(16, 42);
    chart.frame(TOP, bottom);
    project.network().byMission().forEach(this::mission);
    milestones();
    chart.now(TOP, bottom);
    return svg.toString();
  }

  private void mission(int mission, List<Task> tasks) {
    svg.rectangle(0, y + 1, LEFT - 8.0, ROW - 2.0, Ink.BAND);
    svg.words(16, y + 18, mission + ". " + project.plan().missions().get(mission), Ink.STRONG);
    long done = tasks.stream().filter(it -> project.actuals().of(it.id()).done()).count();
    double hours = tasks.stream().mapToDouble(Task::hours).sum();
    String state =
        "%s h, cartes terminées : %d sur %d".formatted(French.number(hours), done, tasks.size());
    svg.words(16, y + 35, state, Ink.FAINT);
    svg.line(LEFT, y + ROW, WIDTH - 24.0, y + ROW, Ink.GRID);
    tasks.stream().map(it -> project.schedule().slot(it.id())).forEach(this::slot);
    tasks.forEach(it -> chart.actual(project.actuals().of(it.id()), y + 29, 6));
    y += ROW;
  }

  private void slot(Slot slot) {
    chart.planned(slot.start(), slot.finish(), y + 9, 15, slot.critical());
  }

  private void milestones() {
    svg.rectangle(0, y + 1, LEFT - 8.0, ROW - 2.0, Ink.BAND);
    svg.words(16, y + 27, "Jalons", Ink.STRONG);
    double free = 0;
    for (Plan.Milestone milestone : byDate()) {
      LocalDateTime at = project.schedule().milestones().get(milestone.code());
      double x = axis.x(at);
      svg.diamond(x, y + 13, 8, Ink.PLANNED);
      free = Math.max(free + 22, x);
      svg.words(free, y + 38, "middle", milestone.code(), Ink.STRONG);
    }
    y += ROW;
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
