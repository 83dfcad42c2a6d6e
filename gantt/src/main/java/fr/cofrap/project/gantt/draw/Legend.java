package fr.cofrap.project.gantt.draw;

/** What each pattern means. */
final class Legend {

  private static final double CHARACTER = 5.9;

  private final Svg svg;
  private double x;

  Legend(Svg svg) {
    this.svg = svg;
  }

  void gantt(double left, double y) {
    bars(left, y);
    x = left;
    diamond(y + 22, 7, Ink.PLANNED, "jalon prévu");
    diamond(y + 22, 4.5, Ink.ACTUAL, "jalon atteint");
    fold(y + 22);
    now(y + 22);
  }

  /** For a drawing that is narrow, and tells only what was planned of the milestones. */
  void missions(double left, double y) {
    bars(left, y);
    x = left;
    diamond(y + 18, 4.5, Ink.PLANNED, "jalon prévu");
    now(y + 18);
  }

  private void bars(double left, double y) {
    x = left;
    bar(y, 8, Ink.PLANNED, "prévu");
    bar(y, 8, Ink.CRITICAL, "chemin critique");
    bar(y, 5, Ink.ACTUAL, "réel");
    bar(y, 5, Ink.RUNNING, "attend sa relecture");
  }

  private void bar(double y, double height, Ink ink, String words) {
    svg.rectangle(x, y + 4 - height / 2, 30, height, ink);
    words(y, 36, words);
  }

  private void diamond(double y, double r, Ink ink, String words) {
    svg.diamond(x + 8, y + 4, r, ink);
    words(y, 20, words);
  }

  private void fold(double y) {
    svg.rectangle(x, y - 2, 14, 12, Ink.CLOSED);
    words(y, 20, "heures sans travail, repliées");
  }

  private void now(double y) {
    svg.line(x + 6, y - 4, x + 6, y + 12, Ink.NOW);
    words(y, 16, "relevé");
  }

  private void words(double y, double gap, String words) {
    svg.words(x + gap, y + 8, words, Ink.TEXT);
    x += gap + CHARACTER * words.length() + 22;
  }
}
