package fr.cofrap.project.kanban.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A drawing that says what it shows, holds its own colours for light and dark, and tells apart by
 * pattern whatever it tells apart by colour.
 */
final class Svg {

  private static final String STYLE =
      """
      <style>
      svg { --paper: #fff; --ink: #16211d; --soft: #4d5b55; --rule: #d7dfdb; --done: #0b6a58; \
      --review: #b3741a; --progress: #3f6fae; --todo: #75857e }
      @media (prefers-color-scheme: dark) {
      svg { --paper: #161e1b; --ink: #e9efec; --soft: #a9b7b1; --rule: #2b3632; --done: #3fa88e; \
      --review: #d99a3f; --progress: #7fa8df; --todo: #8b9a93 }
      }
      text { fill: var(--ink); font: 14px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif }
      .soft { fill: var(--soft) }
      .strong { font-weight: 650 }
      .end { text-anchor: end }
      .middle { text-anchor: middle }
      .paper { fill: var(--paper) }
      .rule { stroke: var(--rule); stroke-width: 1; fill: none }
      .axis { stroke: var(--soft); stroke-width: 1; fill: none }
      .mark { stroke: var(--review); stroke-width: 2; stroke-dasharray: 7 5; fill: none }
      .band { stroke: var(--paper); stroke-width: 2 }
      .dot { fill: var(--done); stroke: var(--paper); stroke-width: 1.5 }
      .done { fill: var(--done) }
      .review { fill: url(#revue) }
      .progress { fill: url(#encours) }
      .todo { fill: url(#afaire) }
      .estimate { fill: url(#afaire); stroke: var(--todo); stroke-width: 1.5 }
      </style>
      <defs>
      <pattern id="revue" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="9" height="9" fill="var(--review)"/><rect width="3" height="9" fill="var(--paper)"/></pattern>
      <pattern id="encours" width="9" height="9" patternUnits="userSpaceOnUse">\
      <rect width="9" height="9" fill="var(--progress)"/><circle cx="4.5" cy="4.5" r="2" fill="var(--paper)"/></pattern>
      <pattern id="afaire" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
      <rect width="10" height="10" fill="var(--rule)"/><rect width="1.5" height="10" fill="var(--todo)"/></pattern>
      </defs>
      """;

  private final StringBuilder body = new StringBuilder();
  private final int width;
  private final int height;

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  Svg rect(String css, double x, double y, double w, double h) {
    String shape = "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n";
    body.append(shape.formatted(css, n(x), n(y), n(w), n(h)));
    return this;
  }

  Svg line(String css, double x1, double y1, double x2, double y2) {
    return path(css, "M%s %sL%s %s".formatted(n(x1), n(y1), n(x2), n(y2)));
  }

  Svg path(String css, String d) {
    body.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(css, d));
    return this;
  }

  Svg polygon(String css, List<Point> points) {
    String d =
        points.stream()
            .map(point -> n(point.x()) + " " + n(point.y()))
            .collect(Collectors.joining("L", "M", "Z"));
    return path(css, d);
  }

  Svg dot(double x, double y, double radius) {
    String shape = "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n";
    body.append(shape.formatted(n(x), n(y), n(radius)));
    return this;
  }

  Svg text(String css, double x, double y, String text) {
    String shape = "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n";
    body.append(shape.formatted(css, n(x), n(y), escape(text)));
    return this;
  }

  /**
   * The file.
   *
   * @param title what it is
   * @param description what one sees in it
   */
  String document(String title, String description) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
        aria-labelledby="titre description" lang="fr">
        <title id="titre">%s</title>
        <desc id="description">%s</desc>
        %s<rect class="paper" width="%d" height="%d" rx="12"/>
        %s</svg>
        """
        .formatted(
            width,
            height,
            width,
            height,
            escape(title),
            escape(description),
            STYLE,
            width,
            height,
            body);
  }

  /** A point of the drawing. */
  record Point(double x, double y) {}

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String n(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
