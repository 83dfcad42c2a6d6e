package fr.cofrap.project.kanban;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsWrittenSinceTest {

  @TempDir private Path folder;

  @Test
  void waitForTheNextPublicationWhateverTheirNumbers() throws IOException {
    Repository repository = Repository.create(folder);
    Files.createDirectory(folder.resolve("kanban"));
    Files.copy(Path.of("seuils.yml"), folder.resolve("kanban/seuils.yml"));
    repository.write("kanban/decisions.md", "# Décisions\n");
    repository.put(1, "a-faire").commit("2026-11-23T09:00:00+01:00");
    Kanban.generate(folder, false);
    repository.put(58, "a-faire").commit("2026-11-24T09:00:00+01:00");
    assertThat(Kanban.problems(folder)).isEmpty();
    assertThat(Kanban.generate(folder, false)).contains("kanban/tableau.md");
    assertThat(Files.readString(folder.resolve("kanban/tableau.md"))).contains("058");
  }
}
