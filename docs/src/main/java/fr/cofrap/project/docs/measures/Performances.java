package fr.cofrap.project.docs.measures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Product;
import fr.cofrap.project.docs.text.Schemas;
import fr.cofrap.project.docs.text.Templates;
import fr.cofrap.project.docs.text.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the bench measured, for a page and a picture made from it.
 *
 * @param circumstances under which it was measured
 * @param targets what was promised, beside what was measured
 * @param skipped what was not measured, and why
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Performances(
    @JsonProperty("circonstances") Map<String, String> circumstances,
    @JsonProperty("objectifs") List<Held> targets,
    @JsonProperty("non_mesure") List<String> skipped,
    @JsonProperty("mesures") Map<String, Figure> figures) {

  /** Where the bench writes it. */
  public static final String FILE = "docs/reference/mesures.json";

  static final String SCHEMA = "docs/reference/mesures.schema.json";

  /** A target beside what was measured, if it was. */
  public record Held(
      @JsonProperty("objectif") Target target,
      @JsonProperty("mesure") Figure figure,
      @JsonProperty("tenu") String held) {}

  /** What was promised: more than the minimum is aimed at where more is better. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Target(
      @JsonProperty("libelle") String label,
      @JsonProperty("unite") String unit,
      @JsonProperty("minimum") double minimum,
      @JsonProperty("visee") double aim) {

    /** One of its bounds, in its unit. */
    public String bound(double value) {
      return "%s\u00a0%s\u00a0%s".formatted(aim > minimum ? "≥" : "≤", number(value), unit);
    }
  }

  /** A median and its extremes. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Figure(
      @JsonProperty("mediane") double median,
      @JsonProperty("min") double min,
      @JsonProperty("max") double max) {}

  /** The page and the picture, where there is something to show. */
  public static List<Product> products(Tree tree) {
    return tree.hasFile(FILE)
        ? List.of(
            Product.text(
                "docs/reference/mesures.md", () -> Templates.text("performances", values(tree))),
            Product.text(
                "docs/soutenance/vitesse.svg", () -> Templates.page("vitesse", values(tree))))
        : List.of();
  }

  private static Map<String, Object> values(Tree tree) {
    return Map.of("it", Schemas.read(tree, FILE, SCHEMA, Performances.class));
  }

  /** The names of the targets that are held in such a way, in a sentence. */
  public String held(String how) {
    return targets.stream()
        .filter(it -> it.held().startsWith(how))
        .map(it -> it.target().label())
        .collect(Collectors.joining(French.SEMICOLON));
  }

  /** A figure's median, then its extremes; a dash where it was not measured. */
  public String cell(String id) {
    return spread(figures.get(id));
  }

  /** The same. */
  public static String spread(Figure it) {
    return it == null
        ? "—"
        : "%s (%s – %s)".formatted(number(it.median()), number(it.min()), number(it.max()));
  }

  /**
   * A figure's median.
   *
   * @throws DocsException when it was not measured
   */
  public double median(String id) {
    if (!figures.containsKey(id)) {
      throw new DocsException(FILE, "il manque " + id, "relancez ./bench --publier");
    }
    return figures.get(id).median();
  }

  /** As French readers write it, with as many decimals as its size deserves. */
  public static String number(double value) {
    String form =
        value == Math.rint(value) || value >= 100 ? "%,.0f" : value < 10 ? "%,.2f" : "%,.1f";
    return String.format(Locale.FRANCE, form, value);
  }
}
