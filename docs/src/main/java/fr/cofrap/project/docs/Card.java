package fr.cofrap.project.docs;

import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Where the cards are, from the root of the repository. */
  static final String FOLDER = "kanban/cartes/";

  private static final List<String> SECTIONS =
      List.of("## Description", "## Critères d’acceptation", "## Revue technique");

  private static final Pattern FORM =
      Pattern.compile(
          "(?s)---\n(.*?\n)---\n.*?\n%s\n.*?\n%s\n(.*?)\n%s(?:\n(.*))?"
              .formatted(SECTIONS.toArray()));

  /**
   * Reads them, in the order of their numbers.
   *
   * @throws DocsException with everything that must be corrected: a file that is no card, two cards
   *     of one number, a dependency that does not exist or goes in a circle
   */
  static List<Card> all(Tree tree) {
    JsonSchema schema = Schemas.schema(tree, "kanban/carte.schema.json");
    List<DocsException> faults = new ArrayList<>();
    Map<Integer, Card> cards = new TreeMap<>();
    for (String file : tree.matching(FOLDER + "*.md")) {
      try {
        Card card = parse(file, tree.read(file), schema);
        Card other = cards.putIfAbsent(card.id(), card);
        if (other != null) {
          String taken = "son numéro est déjà celui de " + other.file();
          faults.add(new DocsException(file, taken, "prenez le plus grand plus un"));
        }
      } catch (DocsException e) {
        faults.add(e);
      }
    }
    faults.addAll(dependencies(cards));
    DocsException.refuse(faults);
    return List.copyOf(cards.values());
  }

  private static List<DocsException> dependencies(Map<Integer, Card> cards) {
    List<DocsException> faults = new ArrayList<>();
    for (Card card : cards.values()) {
      card.task().dependsOn().stream()
          .filter(it -> !cards.containsKey(it))
          .map(it -> "la carte " + it + ", dont elle dépend, n’existe pas")
          .map(it -> new DocsException(card.file(), it, "retirez-la de depend_de"))
          .forEach(faults::add);
    }
    // what remains when every card that waits for none of the others is taken away
    Collection<Integer> left = new TreeSet<>(cards.keySet());
    boolean less = true;
    while (less) {
      less =
          left.removeIf(it -> cards.get(it).task().dependsOn().stream().noneMatch(left::contains));
    }
    if (!left.isEmpty()) {
      String file = cards.get(left.iterator().next()).file();
      String circle = "des dépendances tournent en rond, " + left;
      faults.add(new DocsException(file, circle, "retirez l’une d’elles"));
    }
    return faults;
  }

  private static Card parse(String file, String text, JsonSchema schema) {
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

  int id() {
    return task.id();
  }

  /** Its file, from the folder of the board. */
  public String link() {
    return file.substring("kanban/".length());
  }
}
