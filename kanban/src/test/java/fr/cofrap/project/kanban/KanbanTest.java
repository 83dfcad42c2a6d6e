package fr.cofrap.project.kanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The project's own board. */
class KanbanTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void theBoardIsSound() {
    assertThat(Board.read(ROOT).refusals()).isEmpty();
  }
}
