package fr.cofrap.project.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the bench measured, for a page and a picture made from it.
 *
 * @param all as its schema describes it
 */
public record Performances(JsonNode all) {

  /** Where the bench writes it. */
  public static final String FILE = "docs/reference/mesures.json";

  /** Its page, then its picture; none where the bench has written nothing. */
  public static List<Product> products(Tree tree) {
    return tree.hasFile(FILE)
        ? List.of(
            Templates.product("docs/reference/mesures.md", "performances", () -> read(tree)),
            Templates.product("docs/soutenance/vitesse.svg", "vitesse", () -> read(tree)))
        : List.of();
  }

  private static Performances read(Tree tree) {
    return new Performances(Schemas.read(tree, FILE, JsonNode.class));
  }

  /** One of the bounds of a target, in its unit: more is aimed at where more is better. */
  public static String bound(JsonNode target, String which) {
    boolean more = target.get("visee").asDouble() > target.get("minimum").asDouble();
    String value = number(target.get(which).asDouble());
    return (more ? "≥" : "≤") + "\u00a0" + value + "\u00a0" + target.get("unite").asText();
  }

  /** The names of the targets that are held in such a way, in a sentence. */
  public String held(String how) {
    return all.get("objectifs")
        .valueStream()
        .filter(it -> it.get("tenu").asText().startsWith(how))
        .map(it -> it.at("/objectif/libelle").asText())
        .collect(Collectors.joining(French.SEMICOLON));
  }

  /** A figure's median, then its extremes; a dash where it was not measured. */
  public String cell(String id) {
    return spread(all.get("mesures").path(id));
  }

  /** The same, of which a single run has no extremes. */
  public static String spread(JsonNode it) {
    if (!it.isObject()) {
      return "—";
    }
    String extremes = " (%s – %s)".formatted(number(it, "min"), number(it, "max"));
    return number(it, "mediane") + (it.path("passages").size() == 1 ? "" : extremes);
  }

  private static String number(JsonNode figure, String which) {
    return number(figure.get(which).asDouble());
  }

  /**
   * A figure's median.
   *
   * @throws DocsException when it was not measured
   */
  public double median(String id) {
    return found(all.get("mesures").at("/" + id + "/mediane"), id);
  }

  /**
   * Of the target that reads a figure: what was measured, where the worst of the functions decides,
   * or what is at least wanted.
   *
   * @throws DocsException when it was not measured
   */
  public double target(String id, String way) {
    JsonNode said =
        all.get("objectifs")
            .valueStream()
            .filter(it -> it.at("/objectif/mesures").toString().contains('"' + id + '"'))
            .map(it -> it.at(way))
            .findFirst()
            .orElse(all.path(id));
    return found(said, id);
  }

  private static double found(JsonNode figure, String id) {
    if (!figure.isNumber()) {
      throw new DocsException(FILE, "il manque " + id, "relancez ./bench --publier");
    }
    return figure.asDouble();
  }

  /** As French readers write it, with as many decimals as its size deserves. */
  public static String number(double value) {
    String form =
        value == Math.rint(value) || value >= 100 ? "%,.0f" : value < 10 ? "%,.2f" : "%,.1f";
    return String.format(Locale.FRANCE, form, value);
  }
}
