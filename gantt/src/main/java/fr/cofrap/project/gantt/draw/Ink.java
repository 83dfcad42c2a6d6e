package fr.cofrap.project.gantt.draw;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a shape is drawn with. Colours are attributes, which every reader of SVG obeys; a style
 * sheet that only browsers obey turns them over on a dark screen. No meaning rests on a colour
 * alone.
 */
enum Ink {
  PAPER("fill=\"#ffffff\"", "fill:#14181d"),
  BAND("fill=\"#f2f4f7\"", "fill:#1d232b"),
  CLOSED("fill=\"#e3e6ea\"", "fill:#2a313b"),
  TEXT("fill=\"#1b1f24\"", "fill:#eef1f4"),
  STRONG("fill=\"#1b1f24\" font-weight=\"bold\"", "fill:#ffffff"),
  FAINT("fill=\"#4d5763\"", "fill:#b4bec9"),
  GRID("stroke=\"#c3cad2\" stroke-width=\"1\"", "stroke:#3d4753"),
  DAY("stroke=\"#7d8894\" stroke-width=\"1\"", "stroke:#7d8894"),
  PLANNED("fill=\"#c9d9ea\" stroke=\"#1f4e79\" stroke-width=\"1\"", "fill:#27435f;stroke:#9cc4ec"),
  CRITICAL("fill=\"url(#hachures)\" stroke=\"#7a3600\" stroke-width=\"1.5\"", "stroke:#ffb077"),
  ACTUAL("fill=\"#1b1f24\"", "fill:#ffffff"),
  RUNNING("fill=\"url(#points)\" stroke=\"#1b1f24\" stroke-width=\"1\"", "stroke:#ffffff"),
  LATE("fill=\"url(#croix)\" stroke=\"#1b1f24\" stroke-width=\"1\"", "stroke:#ffffff"),
  NOW(
      "stroke=\"#1b1f24\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\" fill=\"none\"",
      "stroke:#fff"),
  LINK("stroke=\"#7a3600\" stroke-width=\"1.2\" fill=\"none\"", "stroke:#ffb077"),
  LIMIT("stroke=\"#1b1f24\" stroke-width=\"2\" fill=\"none\"", "stroke:#ffffff"),
  HATCH("stroke=\"#7a3600\" stroke-width=\"2.4\"", "stroke:#ffb077"),
  HATCH_PAPER("fill=\"#fff4ea\"", "fill:#3a2414"),
  DOT("fill=\"#1b1f24\"", "fill:#ffffff");

  private final String attributes;
  private final String dark;

  Ink(String attributes, String dark) {
    this.attributes = attributes;
    this.dark = dark;
  }

  /** For an element. */
  String attributes() {
    return "class=\"%s\" %s".formatted(name().toLowerCase(java.util.Locale.ROOT), attributes);
  }

  /** What changes on a dark screen. */
  static String styleSheet() {
    return Arrays.stream(values())
        .map(it -> ".%s{%s}".formatted(it.name().toLowerCase(java.util.Locale.ROOT), it.dark))
        .collect(Collectors.joining("", "@media (prefers-color-scheme:dark){", "}"));
  }
}
