package fr.cofrap.project.kanban.chart;

/** Quantities from the bottom up, or from left to right, with round steps. */
final class Scale {

  private static final int STEPS = 5;

  private Scale() {}

  /** A round step that divides a quantity into about five. */
  static int step(double most) {
    int unit = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (most <= (double) STEPS * unit * factor) {
          return unit * factor;
        }
      }
      unit *= 10;
    }
  }

  static double y(double value, double most, double top, double bottom) {
    return bottom - (bottom - top) * value / Math.max(most, 1e-9);
  }

  /** Horizontal rules at round quantities. */
  static void grid(Svg svg, double most, double left, double right, double top, double bottom) {
    int step = step(most);
    for (int value = 0; value <= most; value += step) {
      double y = y(value, most, top, bottom);
      svg.line("rule", left, y, right, y);
      svg.text("soft end", left - 8, y + 5, String.valueOf(value));
    }
  }
}
