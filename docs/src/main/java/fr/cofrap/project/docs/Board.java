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
    Faults faults = new Faults();
    Map<Integer, Card> cards = new TreeMap<>();
    for (String file : tree.matching(CARDS + "/*.md")) {
      try {
        Card card = Card.parse(file, tree.read(file), schema);
        Card other = cards.putIfAbsent(card.id(), card);
        if (other != null) {
          String taken = "son numéro est déjà celui de " + other.file();
          faults.add(file, taken, "prenez le plus grand plus un");
        }
      } catch (DocsException e) {
        faults.add(e);
      }
    }
    for (Card card : cards.values()) {
      card.task().dependsOn().stream()
          .filter(it -> !cards.containsKey(it))
          .map(it -> "la carte " + it + ", dont elle dépend, n’existe pas")
          .forEach(it -> faults.add(card.file(), it, "retirez-la de depend_de"));
    }
    refuseCircles(cards, faults);
    faults.refuse();
    return new Board(new ArrayList<>(cards.values()));
  }

  /** What remains when every card that waits for none of the others is taken away. */
  private static void refuseCircles(Map<Integer, Card> cards, Faults faults) {
    Collection<Integer> left = new TreeSet<>(cards.keySet());
    boolean less = true;
    while (less) {
      less =
          left.removeIf(it -> cards.get(it).task().dependsOn().stream().noneMatch(left::contains));
    }
    if (!left.isEmpty()) {
      String first = cards.get(left.iterator().next()).file();
      faults.add(first, "des dépendances tournent en rond, " + left, "retirez l’une d’elles");
    }
  }
}
