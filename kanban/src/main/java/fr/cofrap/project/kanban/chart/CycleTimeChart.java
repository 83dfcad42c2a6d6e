package fr.cofrap.project.kanban.chart;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.measure.Distribution;
import fr.cofrap.project.kanban.measure.Flow;
import fr.cofrap.project.kanban.measure.Measures;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One dot for each finished card: when it was finished, and how much work it took till then. */
public final class CycleTimeChart {

  private static final double LEFT = 62;
  private static final double RIGHT = 690;
  private static final double TOP = 40;
  private static final double BOTTOM = 270;
  private static final double RADIUS = 5;

  private final Measures measures;
  private final TimeScale time;
  private final double most;

  private CycleTimeChart(Measures measures, Distribution cycle) {
    this.measures = measures;
    this.time = new TimeScale(measures.timeline().history().sessions(), LEFT, RIGHT);
    this.most = Math.max(1, Math.ceil(hours(cycle.most()) * 1.1));
  }

  /** The drawing, as a file; there must be a finished card that was taken before. */
  public static String draw(Measures measures) {
    Distribution cycle = measures.activeCycle().orElseThrow();
    return new CycleTimeChart(measures, cycle).draw(cycle);
  }

  private String draw(Distribution cycle) {
    Svg svg = new Svg(720, 325);
    svg.text("soft", 12, 22, "Heures de travail entre la prise de la carte et sa fin");
    Scale.grid(svg, most, LEFT, RIGHT, TOP, BOTTOM);
    time.draw(svg, TOP, BOTTOM);
    percentile(svg, cycle, 50, 16, "médiane");
    percentile(svg, cycle, 85, -6, "85 %");
    dots(svg);
    return svg.document("Temps de cycle", description(cycle));
  }

  private void percentile(Svg svg, Distribution cycle, int percent, int below, String label) {
    double y = Scale.y(hours(cycle.percentile(percent)), most, TOP, BOTTOM);
    svg.line("mark", LEFT, y, RIGHT, y);
    svg.text("soft", LEFT + 6, y + below, label);
  }

  /** Cards finished by one commit stand side by side. */
  private void dots(Svg svg) {
    Map<String, Integer> taken = new HashMap<>();
    List<Flow> flows = measures.flows().stream().filter(it -> it.cycle().isPresent()).toList();
    for (Flow flow : flows) {
      double x = time.x(flow.finished());
      double y = Scale.y(hours(measures.timeline().active(flow.cycle().get())), most, TOP, BOTTOM);
      int rank = taken.merge(Math.round(x / 8) + "/" + Math.round(y / 8), 1, Integer::sum) - 1;
      svg.dot(x - rank * (RADIUS * 2 + 2), y, RADIUS);
    }
  }

  private static String description(Distribution cycle) {
    return "Un point par carte terminée, %s. Travail entre la prise et la fin : médiane %s, 85 %% au plus %s, le plus long %s."
        .formatted(
            French.count(cycle.count(), "carte"),
            French.duration(cycle.percentile(50)),
            French.duration(cycle.percentile(85)),
            French.duration(cycle.most()));
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / 3600.0;
  }
}
