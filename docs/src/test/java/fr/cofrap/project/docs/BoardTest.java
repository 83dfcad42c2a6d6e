package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void project() {
    repository = Repository.ofAProject(folder).put(1, "a-faire");
  }

  private void refused(String... parts) {
    for (String part : parts) {
      assertThatThrownBy(() -> Task.all(repository.tree()))
          .isInstanceOf(DocsException.class)
          .hasMessageContaining("Remède")
          .hasMessageContaining(part);
    }
  }

  @Test
  void cardsComeByNumberWhateverIsMissingBetween() {
    repository.put(58, "revue").put(12, "a-faire");
    assertThat(Task.all(repository.tree())).extracting(Task::id).containsExactly(1, 12, 58);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statut: a-faire | statut: fini | /statut",
        "estimation_h: 1.5 | estimation_h: 8 | /estimation_h",
        "estimation_h: 1.5 | estimation_h: 1.2 | /estimation_h",
        "jalon: J1 | jalon: lundi | /jalon",
        "role: fonctions | equipe: fonctions | equipe",
        "id: 1 | id: 2 | son nom ne suit pas le numéro",
        "--- | === | la forme d’une carte"
      })
  void aFileThatIsNoCardIsRefusedWithItsPlaceAndTheRemedy(String of, String instead, String why) {
    repository.write(Cards.path(1), Cards.card(1, "a-faire").replace(of, instead));
    refused("kanban/cartes/001-carte.md", why);
  }

  @Test
  void aCardSaysWhatItIsAboutWhatItPromisesAndWhoReadIt() {
    for (String section : List.of("## Description", "## Critères d’acceptation", "## Revue")) {
      repository.write(Cards.path(1), Cards.card(1, "a-faire").replace(section, "## Récit"));
      assertThat(BoardCheck.of(repository.tree()))
          .singleElement()
          .asString()
          .startsWith(Cards.path(1) + " : il lui faut");
    }
  }

  @Test
  void aHeaderThatDoesNotEndIsRefused() {
    repository.write(Cards.path(1), Cards.card(1, "a-faire").replaceFirst("\n---\n", "\n"));
    refused("kanban/cartes/001-carte.md", "corrigez son YAML");
  }

  @Test
  void aNumberBelongsToOneCard() {
    repository.write("kanban/cartes/001-autre.md", Cards.card(1, "a-faire"));
    refused("son numéro est déjà celui de");
  }

  @Test
  void dependenciesExistAndDoNotGoInACircle() {
    repository.write(Cards.path(1), Cards.card(1, "a-faire", "pilotage", "1", "[9]"));
    assertThatThrownBy(() -> Project.read(repository.tree()))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining(Cards.path(1) + "\u00a0: la carte « 9 » n’existe pas. Remède");
    repository.write(Cards.path(1), Cards.card(1, "a-faire", "pilotage", "1", "[3]"));
    repository.write(Cards.path(2), Cards.card(2, "a-faire", "pilotage", "1", "[1]"));
    repository.write(Cards.path(3), Cards.card(3, "a-faire", "pilotage", "1", "[2]"));
    assertThatThrownBy(() -> Project.read(repository.tree()))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining("001-carte.md\u00a0: des dépendances tournent en rond, [1, 2, 3]");
    for (int id = 1; id <= 3; id++) {
      String beyond = repository.tree().read(Cards.path(id)).replace("jalon: J1", "jalon: J6");
      repository.write(Cards.path(id), beyond);
    }
    assertThat(BoardCheck.of(repository.tree())).anyMatch(it -> it.contains("tournent en rond"));
  }
}
