package fr.cofrap.project.docs;

import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cards as they are now, by number: each can be read and agrees with the others and with the
 * rules.
 *
 * @param cards in the order of their numbers
 */
public record Board(List<Card> cards) {

  /** Where the cards are, from the root of the repository. */
  public static final String CARDS = "kanban/cartes";

  /**
   * Reads them.
   *
   * @throws DocsException with everything that must be corrected: a file that is no card, two cards
   *     of one number, a dependency that does not exist or goes in a circle
   */
  public static Board read(Tree tree) {
    JsonSchema schema = Schemas.schema(tree, "kanban/carte.schema.json");
    List<DocsException> faults = new ArrayList<>();
    Map<Integer, Card> cards = new TreeMap<>();
    for (String file : tree.matching(CARDS + "/*.md")) {
      try {
        Card card = Card.parse(file, tree.read(file), schema);
        Card other = cards.putIfAbsent(card.id(), card);
        if (other != null) {
          String taken = "son numéro est déjà celui de " + other.file();
          faults.add(new DocsException(file, taken, "prenez le plus grand plus un"));
        }
      } catch (DocsException e) {
        faults.add(e);
      }
    }
    for (Card card : cards.values()) {
      card.task().dependsOn().stream()
          .filter(it -> !cards.containsKey(it))
          .map(it -> "la carte " + it + ", dont elle dépend, n’existe pas")
          .map(it -> new DocsException(card.file(), it, "retirez-la de depend_de"))
          .forEach(faults::add);
    }
    faults.addAll(circles(cards));
    DocsException.refuse(faults);
    return new Board(new ArrayList<>(cards.values()));
  }

  public Card card(int id) {
    return cards.stream().filter(it -> it.id() == id).findAny().orElseThrow();
  }

  /** What remains when every card that waits for none of the others is taken away. */
  private static List<DocsException> circles(Map<Integer, Card> cards) {
    Collection<Integer> left = new TreeSet<>(cards.keySet());
    boolean less = true;
    while (less) {
      less =
          left.removeIf(it -> cards.get(it).task().dependsOn().stream().noneMatch(left::contains));
    }
    String found = "des dépendances tournent en rond, " + left;
    return left.stream()
        .limit(1)
        .map(it -> new DocsException(cards.get(it).file(), found, "retirez l’une d’elles"))
        .toList();
  }
}
