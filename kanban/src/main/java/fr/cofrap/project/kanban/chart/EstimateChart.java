package fr.cofrap.project.kanban.chart;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.measure.Comparison;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** For each role, what its finished cards were estimated at and the time that git shows. */
public final class EstimateChart {

  private static final double LEFT = 130;
  private static final double RIGHT = 620;
  private static final double TOP = 56;
  private static final double ROW = 62;
  private static final double BAR = 20;

  private EstimateChart() {}

  /** The drawing, as a file; there must be something to compare. */
  public static String draw(List<Comparison> comparisons) {
    double bottom = TOP + comparisons.size() * ROW;
    double most =
        comparisons.stream()
            .mapToDouble(it -> Math.max(hours(it.estimated()), hours(it.actual())))
            .max()
            .orElseThrow();
    Svg svg = new Svg(720, (int) bottom + 34);
    legend(svg);
    grid(svg, most, bottom);
    double y = TOP;
    for (Comparison it : comparisons) {
      svg.text("strong end", LEFT - 12, y + 32, it.label());
      bar(svg, "estimate", y + 6, it.estimated(), most);
      bar(svg, "done", y + 8 + BAR, it.actual(), most);
      y += ROW;
    }
    return svg.document("Estimé et réel par rôle", description(comparisons));
  }

  private static void bar(Svg svg, String css, double y, Duration value, double most) {
    double width = (RIGHT - LEFT) * hours(value) / most;
    svg.rect(css, LEFT, y, Math.max(width, 1), BAR);
    svg.text("", LEFT + width + 8, y + 15, French.hours(value));
  }

  private static void grid(Svg svg, double most, double bottom) {
    int step = Scale.step(most);
    for (int value = 0; value <= most; value += step) {
      double x = LEFT + (RIGHT - LEFT) * value / most;
      svg.line(value == 0 ? "axis" : "rule", x, TOP, x, bottom);
      svg.text("soft middle", x, bottom + 20, value + "\u00a0h");
    }
  }

  private static void legend(Svg svg) {
    svg.rect("estimate", LEFT, 20, 22, 16).text("", LEFT + 28, 33, "Estimé");
    svg.rect("done", LEFT + 110, 20, 22, 16).text("", LEFT + 138, 33, "Réel d’après l’historique");
  }

  private static String description(List<Comparison> comparisons) {
    return comparisons.stream()
        .map(
            it ->
                "%s : %s estimées, %s réelles"
                    .formatted(it.label(), French.hours(it.estimated()), French.hours(it.actual())))
        .collect(Collectors.joining(" ; ", "", "."));
  }

  private static double hours(Duration duration) {
    return duration.toSeconds() / 3600.0;
  }
}
