package fr.cofrap.project.docs.measures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cofrap.project.docs.page.Templates;
import fr.cofrap.project.docs.products.Exact;
import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the bench measured, for a page and a picture made from it.
 *
 * @param file what it wrote
 */
public record Performances(JsonNode file) {

  /** Where it writes it. */
  public static final String FILE = "docs/reference/mesures.json";

  private static final String PAGE = "docs/reference/mesures.md";
  private static final String PICTURE = "docs/soutenance/vitesse.svg";

  /** The page and the picture, where there is something to show. */
  public static List<Product> products(Tree tree) {
    return tree.hasFile(FILE)
        ? List.of(
            new Exact(PAGE, () -> bytes(Templates.text("performances", Map.of("it", of(tree))))),
            new Exact(PICTURE, () -> bytes(Templates.page("vitesse", Map.of("it", of(tree))))))
        : List.of();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Performances of(Tree tree) {
    try {
      return new Performances(new ObjectMapper().readTree(tree.read(FILE)));
    } catch (JsonProcessingException e) {
      throw new DocsException(FILE + French.COLON + e.getOriginalMessage());
    }
  }

  /** Under which circumstances it was measured. */
  public Map<String, String> circumstances() {
    Map<String, String> all = new LinkedHashMap<>();
    file.get("circonstances")
        .properties()
        .forEach(it -> all.put(it.getKey(), it.getValue().asText().strip()));
    return all;
  }

  /** What was promised, beside what was measured. */
  public Iterable<JsonNode> targets() {
    return file.get("objectifs");
  }

  /** The names of those that are held in such a way, in a sentence. */
  public String held(String how) {
    return StreamSupport.stream(targets().spliterator(), false)
        .filter(it -> it.get("tenu").asText().startsWith(how))
        .map(it -> it.at("/objectif/libelle").asText())
        .collect(Collectors.joining(French.SEMICOLON));
  }

  /** What was not measured, and why. */
  public Iterable<JsonNode> skipped() {
    return file.get("non_mesure");
  }

  /** A bound of a target, in its unit. */
  public String bound(JsonNode target, String name) {
    JsonNode it = target.get("objectif");
    boolean more = it.get("visee").asDouble() > it.get("minimum").asDouble();
    return (more ? "≥\u00a0" : "≤\u00a0")
        + number(it.get(name).asDouble())
        + "\u00a0"
        + it.get("unite").asText();
  }

  /** A figure's median, then its extremes; a dash where it was not measured. */
  public String cell(String id) {
    return spread(file.get("mesures").path(id));
  }

  /**
   * The same.
   *
   * @throws DocsException when it is a figure without its extremes: a median alone says nothing
   */
  public String spread(JsonNode figure) {
    if (figure.isMissingNode() || figure.isNull()) {
      return "—";
    }
    if (!figure.path("min").isNumber() || !figure.path("max").isNumber()) {
      throw new DocsException(FILE + French.COLON + "une mesure sans ses extrêmes, " + figure);
    }
    return "%s (%s – %s)"
        .formatted(
            number(figure.get("mediane").asDouble()),
            number(figure.get("min").asDouble()),
            number(figure.get("max").asDouble()));
  }

  /**
   * A figure's median.
   *
   * @throws DocsException when it was not measured
   */
  public double median(String id) {
    JsonNode median = file.get("mesures").path(id).path("mediane");
    if (!median.isNumber()) {
      throw new DocsException(FILE + French.COLON + "il manque " + id);
    }
    return median.asDouble();
  }

  /** As French readers write it, with as many decimals as its size deserves. */
  public static String number(double value) {
    String form =
        value == Math.rint(value) || value >= 100 ? "%,.0f" : value < 10 ? "%,.2f" : "%,.1f";
    return String.format(Locale.FRANCE, form, value);
  }
}
