package fr.cofrap.project.kanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.project.kanban.given.Cards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {

  @TempDir private Path root;

  @Test
  void cardsComeByNumberAndByColumn() {
    write(12, Cards.card(12, "revue"));
    write(3, Cards.card(3, "a-faire"));
    Board board = Board.read(root).requireSound();
    assertThat(board.cards()).extracting(Card::id).containsExactly(3, 12);
    assertThat(board.in(State.REVIEW)).extracting(Card::id).containsExactly(12);
    assertThat(board.card(3)).isPresent();
    assertThat(board.card(4)).isEmpty();
  }

  @Test
  void aFileThatIsNoCardIsRefusedAndTheOthersStay() {
    write(1, Cards.card(1, "a-faire"));
    write(2, "bonjour");
    Board board = Board.read(root);
    assertThat(board.cards()).hasSize(1);
    assertThat(board.refusals()).singleElement().extracting(Refusal::file).isEqualTo(path(2));
    assertThatExceptionOfType(KanbanException.class)
        .isThrownBy(board::requireSound)
        .withMessageContaining(path(2) + ":1");
  }

  @Test
  void aNumberBelongsToOneCard() {
    write(1, Cards.card(1, "a-faire"));
    write("kanban/cartes/001-autre.md", Cards.card(1, "a-faire"));
    assertRefused("kanban/cartes/001-carte.md", 2, "001-autre.md");
  }

  @Test
  void aDependencyExists() {
    write(1, Cards.card(1, "a-faire", "pilotage", "1", "[2]"));
    assertRefused(path(1), 8, "n’existe pas");
  }

  @Test
  void dependenciesDoNotGoInACircle() {
    write(1, Cards.card(1, "a-faire", "pilotage", "1", "[3]"));
    write(2, Cards.card(2, "a-faire", "pilotage", "1", "[1]"));
    write(3, Cards.card(3, "a-faire", "pilotage", "1", "[2]"));
    write(4, Cards.card(4, "a-faire", "pilotage", "1", "[1, 3]"));
    assertRefused(path(1), 8, "1 → 3 → 2 → 1");
  }

  @Test
  void aCardDoesNotDependOnItself() {
    write(1, Cards.card(1, "a-faire", "pilotage", "1", "[1]"));
    assertRefused(path(1), 8, "1 → 1");
  }

  @Test
  void aFinishedCardWasReadBySomebody() {
    write(1, Cards.card(1, "termine").replaceFirst("Relue.*\n", ""));
    assertRefused(path(1), 4, "« Revue technique »");
  }

  @Test
  void aFinishedCardMeetsItsCriteria() {
    write(1, Cards.card(1, "termine").replace("[x]", "[ ]"));
    assertRefused(path(1), 4, "critère");
  }

  private void assertRefused(String file, int line, String problem) {
    assertThat(Board.read(root).refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.file()).isEqualTo(file);
              assertThat(refusal.line()).isEqualTo(line);
              assertThat(refusal.problem()).contains(problem);
            });
  }

  private static String path(int id) {
    return Cards.path(id);
  }

  private void write(int id, String text) {
    write(path(id), text);
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
