package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Slot;
import fr.cofrap.project.gantt.text.French;
import fr.cofrap.project.gantt.text.Summary;
import fr.cofrap.project.gantt.track.Reference;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every card on a line of its own: when it was planned, when it was done. */
public final class GanttSvg {

  private static final int LABELS = 560;
  private static final int WIDTH = 1400;
  private static final int TOP = 126;
  private static final int ROW = 22;

  private final Project project;
  private final Svg svg;
  private final TimeAxis axis;
  private final Chart chart;
  private final Map<Integer, Double> rows = new HashMap<>();
  private double y = TOP;

  private GanttSvg(Project project) {
    this.project = project;
    this.svg = new Svg(WIDTH, height(project), "Diagramme de Gantt", Summary.of(project));
    this.axis = Chart.axis(project, LABELS, WIDTH - LABELS - 16.0);
    this.chart = new Chart(svg, axis, project);
  }

  private static int height(Project project) {
    int groups = project.network().byMission().size() + 1;
    int lines = project.network().tasks().size() + project.plan().milestones().size();
    return TOP + ROW * (groups + lines) + 16;
  }

  /** The text of the picture. */
  public static String draw(Project project) {
    return new GanttSvg(project).draw();
  }

  private String draw() {
    double bottom = height(project) - 12.0;
    svg.words(12, 26, project.plan().project() + " : le plan et le réel", Ink.STRONG);
    new Legend(svg).gantt(12, 40);
    chart.frame(TOP, bottom);
    band("Jalons");
    project.plan().milestones().forEach(this::milestone);
    project
        .network()
        .byMission()
        .forEach(
            (mission, tasks) -> {
              band("Mission " + mission + " : " + project.plan().missions().get(mission));
              tasks.forEach(this::row);
            });
    criticalPath();
    chart.now(TOP, bottom);
    String cut = "relevé du " + French.moment(project.actuals().cut());
    svg.words(WIDTH - 16.0, 26, "end", cut, Ink.FAINT);
    return svg.toString();
  }

  private void band(String name) {
    svg.rectangle(0, y + 1, LABELS - 6.0, ROW - 2.0, Ink.BAND);
    svg.words(12, y + 15, name, Ink.STRONG);
    y += ROW;
  }

  private void milestone(Plan.Milestone milestone) {
    svg.group(milestone.code() + " " + milestone.name());
    svg.words(12, y + 15, milestone.code(), Ink.STRONG);
    svg.words(46, y + 15, milestone.name(), Ink.TEXT);
    svg.words(LABELS - 12.0, y + 15, "end", "pour le " + French.day(milestone.due()), Ink.FAINT);
    LocalDateTime planned = project.schedule().milestones().get(milestone.code());
    if (planned != null) {
      svg.diamond(axis.x(planned), y + 11, 7, Ink.PLANNED);
    }
    project
        .actuals()
        .reached(milestone.code(), project.network())
        .ifPresent(at -> svg.diamond(axis.x(at), y + 11, 4.5, Ink.ACTUAL));
    svg.end();
    y += ROW;
  }

  private void row(Task task) {
    Slot slot = project.schedule().slot(task.id());
    svg.group(task.number() + " " + task.title());
    svg.words(12, y + 15, task.number(), Ink.FAINT);
    svg.words(46, y + 15, task.title(), Ink.TEXT);
    svg.line(12, y + ROW, WIDTH - 16.0, y + ROW, Ink.GRID);
    Reference.Item frozen = project.reference().items().get(task.id());
    if (frozen != null && !frozen.finish().equals(slot.finish())) {
      chart.planned(frozen.start(), frozen.finish(), y + 1, 2, false);
    }
    chart.planned(slot.start(), slot.finish(), y + 4, 8, slot.critical());
    chart.actual(project.actuals().of(task.id()), y + 14, 5);
    svg.end();
    rows.put(task.id(), y + 8);
    y += ROW;
  }

  /** Each critical task tied to the one that it waits for. */
  private void criticalPath() {
    List<Slot> path = project.schedule().criticalPath();
    for (int i = 1; i < path.size(); i++) {
      double from = rows.get(path.get(i - 1).task().id());
      double to = rows.get(path.get(i).task().id());
      double x = axis.x(path.get(i - 1).finish());
      double next = axis.x(path.get(i).start());
      svg.line(x, from, x, to, Ink.LINK);
      svg.line(x, to, next, to, Ink.LINK);
    }
  }
}
