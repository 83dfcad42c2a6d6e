package fr.cofrap.accounts.benchmark.report;

import java.util.Locale;

/**
 * A picture that does without colour: bars differ by pattern, everything is labelled, and those who
 * do not see it are told what it says.
 */
final class Svg {

  /** How a bar is filled. */
  enum Pattern {
    PLAIN("#1f4e79"),
    STRIPES("url(#stripes)"),
    DOTS("url(#dots)");

    private final String fill;

    Pattern(String fill) {
      this.fill = fill;
    }
  }

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
      aria-labelledby="titre description" font-family="sans-serif" font-size="13">
        <title id="titre">%3$s</title>
        <desc id="description">%4$s</desc>
        <defs>
          <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#ffffff"/>
            <rect width="3" height="6" fill="#a14a00"/>
          </pattern>
          <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="#ffffff"/>
            <circle cx="3" cy="3" r="1.6" fill="#444444"/>
          </pattern>
        </defs>
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
      """;

  private final StringBuilder text = new StringBuilder();

  Svg(int width, int height, String title, String description) {
    text.append(HEAD.formatted(width, height, escape(title), escape(description)));
  }

  void heading(int x, int y, String words) {
    add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", x, y, escape(words));
  }

  /** Words that end at a point. */
  void label(int x, int y, String words) {
    add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", x, y, escape(words));
  }

  /** Words that begin at a point. */
  void value(double x, int y, String words) {
    add("<text x=\"%.1f\" y=\"%d\">%s</text>", x, y, escape(words));
  }

  void bar(int x, int y, double length, int thickness, Pattern pattern) {
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"#222222\"/>",
        x, y, length, thickness, pattern.fill);
  }

  /**
   * The spread: a line with an end mark on either side, white beneath so that it shows on a bar.
   */
  void whisker(double from, double to, int y) {
    String path = "M%1$.1f %3$d V%4$d M%1$.1f %5$d H%2$.1f M%2$.1f %3$d V%4$d";
    String line = String.format(Locale.ROOT, path, from, to, y - 5, y + 5, y);
    add("<path d=\"%s\" stroke=\"#ffffff\" stroke-width=\"5\" fill=\"none\"/>", line);
    add("<path d=\"%s\" stroke=\"#000000\" stroke-width=\"2\" fill=\"none\"/>", line);
  }

  private void add(String form, Object... values) {
    text.append("  ").append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text + "</svg>\n";
  }
}
