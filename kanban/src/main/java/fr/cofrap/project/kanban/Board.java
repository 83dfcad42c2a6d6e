package fr.cofrap.project.kanban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cards as they are now, by number, and what is wrong with them.
 *
 * @param cards those that could be read, in the order of their numbers
 * @param refusals whatever must be corrected: a file that is no card, two cards of one number, a
 *     dependency that does not exist or goes in a circle, a finished card that nobody has read
 */
public record Board(List<Card> cards, List<Refusal> refusals) {

  /** Where the cards are, from the root of the repository. */
  public static final String CARDS = "kanban/cartes";

  public Board {
    cards = List.copyOf(cards);
    refusals = List.copyOf(refusals);
  }

  /** Reads {@value #CARDS} under the root of the repository. */
  public static Board read(Path root) {
    try (Stream<Path> files = Files.list(root.resolve(CARDS))) {
      return of(files.sorted().map(Board::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CardReading parse(Path file) {
    try {
      return CardParser.parse(CARDS + "/" + file.getFileName(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Board of(List<CardReading> readings) {
    List<CardReading.Accepted> accepted = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (CardReading reading : readings) {
      if (reading instanceof CardReading.Accepted it) {
        accepted.add(it);
      } else if (reading instanceof CardReading.Refused it) {
        refusals.addAll(it.refusals());
      }
    }
    accepted.sort(Comparator.comparingInt(it -> it.card().id()));
    refusals.addAll(Coherence.refusals(accepted));
    return new Board(accepted.stream().map(CardReading.Accepted::card).toList(), refusals);
  }

  /**
   * This board, for whoever cannot work with one that is wrong.
   *
   * @throws KanbanException when there is a refusal
   */
  public Board requireSound() {
    if (!refusals.isEmpty()) {
      throw new KanbanException(refusals);
    }
    return this;
  }

  /** The card of a number, if there is one. */
  public Optional<Card> card(int id) {
    return cards.stream().filter(card -> card.id() == id).findFirst();
  }

  /** The cards of a column. */
  public List<Card> in(State state) {
    return cards.stream().filter(card -> card.state() == state).toList();
  }
}
