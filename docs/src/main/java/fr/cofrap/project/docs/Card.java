package fr.cofrap.project.docs;

import com.networknt.schema.JsonSchema;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the board: a piece of work, and what became of it.
 *
 * @param file from the root of the repository
 * @param open acceptance criteria that are not ticked
 * @param review what its reader found; empty as long as nobody has written anything
 */
public record Card(Task task, String file, boolean open, String review) {

  private static final List<String> SECTIONS =
      List.of("## Description", "## Critères d’acceptation", "## Revue technique");

  private static final Pattern FORM =
      Pattern.compile(
          "(?s)---\n(.*?\n)---\n.*?\n%s\n.*?\n%s\n(.*?)\n%s(?:\n(.*))?"
              .formatted(SECTIONS.toArray()));

  /**
   * Reads one.
   *
   * @throws DocsException saying what keeps it from being a card, and the remedy
   */
  static Card parse(String file, String text, JsonSchema schema) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      String form = "écrivez l’en-tête entre deux lignes « --- », puis, dans cet ordre, ";
      String problem = "ce n’est pas la forme d’une carte";
      throw new DocsException(file, problem, form + String.join(", ", SECTIONS));
    }
    Task task = Schemas.parse(file, parts.group(1), schema, Task.class);
    if (!file.matches(".*/%s-[a-z0-9-]+\\.md".formatted(task.number()))) {
      String name = "donnez-lui un nom tel que " + task.number() + "-titre-court.md";
      throw new DocsException(file, "son nom ne suit pas le numéro de la carte", name);
    }
    String review = parts.group(3) == null ? "" : parts.group(3).strip();
    return new Card(task, file, parts.group(2).contains("- [ ]"), review);
  }

  public int id() {
    return task.id();
  }

  /** Its file, from the folder of the board. */
  public String link() {
    return file.substring("kanban/".length());
  }
}
