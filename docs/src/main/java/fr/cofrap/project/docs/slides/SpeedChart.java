package fr.cofrap.project.docs.slides;

import fr.cofrap.project.docs.text.Data;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Five of the measures, in letters that are read from the back of a room. What a function is
 * compared with is dotted, what is not delivered is striped: no colour says it alone.
 */
final class SpeedChart {

  /** Where the picture is kept. */
  static final String FILE = "docs/soutenance/vitesse.svg";

  private static final String SOURCE = "docs/reference/mesures.json";
  private static final int LEFT = 400;
  private static final int WIDEST = 540;
  private static final int ROW = 58;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1136 460" width="1136" height="460" role="img" \
      aria-labelledby="titre" font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="28" fill="#1c1c1c">
        <title id="titre">%s</title>
        <defs>
          <pattern id="points" width="10" height="10" patternUnits="userSpaceOnUse">
            <rect width="10" height="10" fill="#ffffff"/>
            <circle cx="5" cy="5" r="2" fill="#1c1c1c"/>
          </pattern>
          <pattern id="rayures" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="12" height="12" fill="#ffffff"/>
            <rect width="6" height="12" fill="#7a3600"/>
          </pattern>
        </defs>
        <rect width="1136" height="460" fill="#ffffff"/>
      """;

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "Première réponse, en millisecondes",
              List.of(
                  new Bar("Serveur HTTP vide", "cold.floor.jdk25.answer", "url(#points)"),
                  new Bar(
                      "authenticate, sans cache",
                      "cold.authenticate.jdk25.answer",
                      "url(#rayures)"),
                  new Bar(
                      "authenticate, livrée", "cold.authenticate.jdk25-aot.answer", "#0b4f6c"))),
          new Group(
              "Requêtes par seconde, huit clients",
              List.of(
                  new Bar(
                      "PostgreSQL seul", "pgbench.authenticate.8.prepared.rate", "url(#points)"),
                  new Bar("authenticate, livrée", "load.authenticate.8.rate", "#0b4f6c"))));

  private final Map<?, ?> measures;
  private final StringBuilder text = new StringBuilder();
  private int y = 34;

  private record Group(String title, List<Bar> bars) {}

  private record Bar(String name, String measure, String fill) {}

  private SpeedChart(Map<?, ?> measures) {
    this.measures = measures;
  }

  /**
   * The picture.
   *
   * @throws DocsException when a measure is missing
   */
  static byte[] of(Tree tree) {
    if (Data.in(tree, SOURCE) instanceof Map<?, ?> file
        && file.get("mesures") instanceof Map<?, ?> measures) {
      return new SpeedChart(measures).draw().getBytes(StandardCharsets.UTF_8);
    }
    throw new DocsException(SOURCE + " ne contient pas de mesures");
  }

  private String draw() {
    text.append(HEAD.formatted("Démarrage et débit, à côté de leurs repères"));
    GROUPS.forEach(this::group);
    return text + "</svg>\n";
  }

  private void group(Group group) {
    words(0, " font-weight=\"bold\"", group.title());
    y += 24;
    double most = group.bars().stream().mapToDouble(it -> median(it).doubleValue()).max().orElse(1);
    group.bars().forEach(bar -> bar(bar, WIDEST / most));
    y += 46;
  }

  private void bar(Bar bar, double scale) {
    BigDecimal median = median(bar);
    double width = median.doubleValue() * scale;
    text.append(
        String.format(
            Locale.ROOT,
            "  <rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"36\" fill=\"%s\""
                + " stroke=\"#1c1c1c\" stroke-width=\"2\"/>%n",
            LEFT,
            y,
            width,
            bar.fill()));
    y += 28;
    words(0, "", bar.name());
    words(
        (int) (LEFT + width) + 14,
        " font-weight=\"bold\"",
        String.format(Locale.FRANCE, "%,d", median.intValue()));
    y += ROW - 28;
  }

  private void words(int x, String attributes, String words) {
    text.append("  <text x=\"%d\" y=\"%d\"%s>%s</text>%n".formatted(x, y, attributes, words));
  }

  private BigDecimal median(Bar bar) {
    if (measures.get(bar.measure()) instanceof Map<?, ?> measure
        && measure.get("mediane") instanceof Number median) {
      return new BigDecimal(median.toString()).setScale(0, RoundingMode.HALF_UP);
    }
    throw new DocsException(SOURCE + French.COLON + "il manque " + bar.measure());
  }
}
