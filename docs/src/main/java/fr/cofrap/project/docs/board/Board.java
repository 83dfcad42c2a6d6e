package fr.cofrap.project.docs.board;

import com.networknt.schema.JsonSchema;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Schemas;
import fr.cofrap.project.docs.text.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
   *     of one number, a dependency that does not exist or goes in a circle, a finished card that
   *     nobody has read
   */
  public static Board read(Tree tree) {
    JsonSchema schema = Schemas.schema(tree, "kanban/carte.schema.json");
    List<String> faults = new ArrayList<>();
    List<Card> cards = new ArrayList<>();
    for (String file : tree.matching(CARDS + "/*.md")) {
      try {
        cards.add(Card.parse(file, tree.read(file), schema));
      } catch (DocsException e) {
        faults.add(e.getMessage());
      }
    }
    return new Board(cards).sound(faults);
  }

  /** The card of a number, if there is one. */
  public Optional<Card> card(int id) {
    return cards.stream().filter(it -> it.id() == id).findFirst();
  }

  /** This board, without the cards that a history does not know yet. */
  Board known(History history) {
    return history.changes().isEmpty()
        ? this
        : new Board(cards.stream().filter(it -> !history.of(it.id()).isEmpty()).toList());
  }

  private Board sound(List<String> faults) {
    Map<Integer, Card> byId = new TreeMap<>();
    for (Card card : cards) {
      Card other = byId.putIfAbsent(card.id(), card);
      if (other != null) {
        faults.add(
            fault(
                card,
                "son numéro est déjà celui de " + other.file(),
                "prenez le plus grand plus un"));
      }
    }
    byId.values().forEach(it -> check(it, byId.keySet(), faults));
    byId.keySet().forEach(it -> descend(it, new ArrayList<>(), byId, new HashSet<>(), faults));
    if (!faults.isEmpty()) {
      throw new DocsException(String.join("\n", faults));
    }
    return this;
  }

  private static void check(Card card, Set<Integer> known, List<String> faults) {
    card.head().dependsOn().stream()
        .filter(it -> !known.contains(it))
        .forEach(
            it ->
                faults.add(
                    fault(
                        card,
                        "la carte " + it + ", dont elle dépend, n’existe pas",
                        "retirez-la de depend_de")));
    if (card.state() == State.DONE && (card.review().isEmpty() || card.met() < card.criteria())) {
      faults.add(
          fault(
              card,
              "elle est terminée sans revue écrite, ou avec un critère non coché",
              "remettez-la en « revue », ou écrivez ce que la personne qui a relu a trouvé"));
    }
  }

  private static String fault(Card card, String problem, String remedy) {
    return Card.refused(card.file(), problem, remedy).getMessage();
  }

  /** A circle is told once, by its smallest number. */
  private static void descend(
      int id, List<Integer> path, Map<Integer, Card> byId, Set<Integer> seen, List<String> faults) {
    if (!path.isEmpty() && id == path.get(0)) {
      faults.add(
          fault(byId.get(id), "des dépendances tournent en rond" + path, "retirez l’une d’elles"));
    } else if (byId.containsKey(id) && (path.isEmpty() || id > path.get(0)) && seen.add(id)) {
      path.add(id);
      byId.get(id).head().dependsOn().forEach(it -> descend(it, path, byId, seen, faults));
      path.remove(path.size() - 1);
    }
  }
}
