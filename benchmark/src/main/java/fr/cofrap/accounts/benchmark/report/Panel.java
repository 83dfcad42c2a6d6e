package fr.cofrap.accounts.benchmark.report;

import java.util.List;

/**
 * Horizontal bars to one scale, from zero.
 *
 * @param title what they measure
 * @param bars from top to bottom
 */
record Panel(String title, List<Bar> bars) {

  static final int WIDTH = 800;
  static final int TOP = 20;
  static final int GAP = 30;

  private static final int LEFT = 280;
  private static final int RIGHT = 90;
  private static final int HEAD = 24;
  private static final int STEP = 26;
  private static final int THICKNESS = 18;

  /** A bar as long as the median, with its extremes. */
  record Bar(String label, Svg.Pattern pattern, Series series) {}

  int height() {
    return HEAD + bars.size() * STEP;
  }

  void draw(Svg svg, int top) {
    svg.heading(TOP, top + 14, title);
    double largest = bars.stream().mapToDouble(bar -> bar.series().max()).max().orElse(1);
    double scale = (WIDTH - LEFT - RIGHT) / largest;
    for (int i = 0; i < bars.size(); i++) {
      draw(svg, bars.get(i), top + HEAD + i * STEP, scale);
    }
  }

  private static void draw(Svg svg, Bar bar, int y, double scale) {
    Series series = bar.series();
    int middle = y + THICKNESS / 2;
    svg.label(LEFT - 8, middle + 4, bar.label());
    svg.bar(LEFT, y, series.median() * scale, THICKNESS, bar.pattern());
    svg.whisker(LEFT + series.min() * scale, LEFT + series.max() * scale, middle);
    svg.value(
        LEFT + series.max() * scale + 6, middle + 4, Numbers.of(series.median(), series.unit()));
  }
}
