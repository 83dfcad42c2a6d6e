package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.text.French;
import java.util.Locale;

/** A picture that says in words what it shows and that needs no colour to be read. */
final class Svg {

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
      aria-labelledby="titre description" font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="12">
        <title id="titre">%3$s</title>
        <desc id="description">%4$s</desc>
        <style>%5$s</style>
        <defs>
          <pattern id="hachures" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" %6$s/>
            <path d="M0 3.5H7" %7$s/>
          </pattern>
          <pattern id="points" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" %8$s/>
            <circle cx="2.5" cy="2.5" r="1.1" %9$s/>
          </pattern>
          <pattern id="croix" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" %8$s/>
            <path d="M0 0L6 6M6 0L0 6" stroke-width="1" stroke="#4d5763"/>
          </pattern>
        </defs>
        <rect width="%1$d" height="%2$d" %8$s/>
      """;

  private final StringBuilder text = new StringBuilder();

  Svg(int width, int height, String title, String description) {
    text.append(
        HEAD.formatted(
            width,
            height,
            escape(title),
            escape(description),
            Ink.styleSheet(),
            Ink.HATCH_PAPER.attributes(),
            Ink.HATCH.attributes(),
            Ink.PAPER.attributes(),
            Ink.DOT.attributes()));
  }

  Svg rectangle(double x, double y, double width, double height, Ink ink) {
    return add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>",
        x, y, Math.max(width, 0.5), height, ink.attributes());
  }

  Svg line(double x1, double y1, double x2, double y2, Ink ink) {
    return path("M%.1f %.1fL%.1f %.1f".formatted(x1, y1, x2, y2).replace(',', '.'), ink);
  }

  Svg path(String d, Ink ink) {
    return add("<path d=\"%s\" %s/>", d, ink.attributes());
  }

  /** A diamond around a point. */
  Svg diamond(double x, double y, double r, Ink ink) {
    String d =
        String.format(
            Locale.ROOT,
            "M%.1f %.1fl%3$.1f %3$.1f l-%3$.1f %3$.1f l-%3$.1f -%3$.1f z",
            x,
            y - r,
            r);
    return path(d, ink);
  }

  /** Words that begin at a point. */
  Svg words(double x, double y, String words, Ink ink) {
    return words(x, y, "start", words, ink);
  }

  /** Words anchored at a point by their start, middle or end. */
  Svg words(double x, double y, String anchor, String words, Ink ink) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>",
        x, y, anchor, ink.attributes(), escape(words));
  }

  /** Words around a point, in a size of their own. */
  Svg words(double x, double y, double size, String words, Ink ink) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"%.0f\" %s>%s</text>",
        x, y, size, ink.attributes(), escape(words));
  }

  /** Begins a group that a pointer over it names. */
  Svg group(String title) {
    return add("<g><title>%s</title>", escape(title));
  }

  Svg end() {
    return add("</g>");
  }

  private Svg add(String form, Object... values) {
    text.append("  ").append(String.format(Locale.ROOT, form, values)).append('\n');
    return this;
  }

  private static String escape(String words) {
    return French.typeset(words)
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
