package fr.cofrap.project.docs.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.networknt.schema.JsonSchema;
import fr.cofrap.project.docs.plan.Plan;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Schemas;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * A piece of work, as its file describes it.
 *
 * @param file from the root of the repository
 * @param met acceptance criteria that are ticked
 * @param criteria that there are
 * @param review what its reader found; empty as long as nobody has written anything
 */
public record Card(Head head, String file, long met, long criteria, String review) {

  private static final String FENCE = "---\n";
  private static final List<String> SECTIONS =
      List.of("\n## Description\n", "\n## Critères d’acceptation\n", "\n## Revue technique\n");

  /** Its front matter; kanban/carte.schema.json says what each value may be. */
  public record Head(
      @JsonProperty("id") int id,
      @JsonProperty("titre") String title,
      @JsonProperty("statut") String state,
      @JsonProperty("mission") int mission,
      @JsonProperty("role") String role,
      @JsonProperty("estimation_h") BigDecimal estimate,
      @JsonProperty("depend_de") List<Integer> dependsOn,
      @JsonProperty("jalon") String milestone) {}

  /**
   * Reads one.
   *
   * @throws DocsException saying what keeps it from being a card, and the remedy
   */
  static Card parse(String file, String text, JsonSchema schema) {
    int end = text.indexOf("\n" + FENCE);
    if (!text.startsWith(FENCE) || end < 0) {
      throw refused(file, "l’en-tête manque", "écrivez-le entre deux lignes « --- »");
    }
    Head head = Schemas.parse(file, text.substring(FENCE.length(), end + 1), schema, Head.class);
    if (!file.matches(".*/%03d-[a-z0-9-]+\\.md".formatted(head.id()))) {
      String name = "%03d-titre-court.md".formatted(head.id());
      throw refused(
          file, "son nom ne suit pas le numéro de la carte", "donnez-lui un nom tel que " + name);
    }
    int at = end;
    for (String section : SECTIONS) {
      at = text.indexOf(section, at);
      if (at < 0) {
        throw refused(
            file,
            "la section « " + section.strip() + " » manque, ou n’est pas à sa place",
            "écrivez, dans cet ordre, " + String.join(", ", SECTIONS).replace("\n", ""));
      }
    }
    List<String> criteria =
        text.substring(text.indexOf(SECTIONS.get(1)), at)
            .lines()
            .filter(it -> it.startsWith("- ["))
            .toList();
    long met = criteria.stream().filter(it -> it.startsWith("- [x] ")).count();
    String review = text.substring(at + SECTIONS.get(2).length()).strip();
    return new Card(head, file, met, criteria.size(), review);
  }

  static DocsException refused(String file, String problem, String remedy) {
    return new DocsException(
        file + French.COLON + problem + ". Remède" + French.COLON + remedy + ".");
  }

  public int id() {
    return head.id();
  }

  public String title() {
    return head.title();
  }

  public String role() {
    return head.role();
  }

  public State state() {
    return State.of(head.state()).orElseThrow();
  }

  public Duration estimate() {
    return Plan.time(head.estimate());
  }

  /** Its number as the files' names write it: three digits. */
  public String number() {
    return "%03d".formatted(id());
  }

  /** Its file, from the folder of the board. */
  public String link() {
    return file.substring("kanban/".length());
  }
}
