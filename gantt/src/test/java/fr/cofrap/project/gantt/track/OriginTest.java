package fr.cofrap.project.gantt.track;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.plan.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real repositories, in folders of their own. */
class OriginTest {

  private static final String CARD =
      """
      ---
      id: 1
      titre: %s
      statut: a-faire
      mission: 1
      role: pilotage
      estimation_h: %s
      depend_de: []
      jalon: J1
      ---

      # Titre

      ## Description

      Texte.

      ## Critères d’acceptation

      - [ ] Un.

      ## Revue technique
      """;

  @TempDir private Path folder;

  private Path repository() throws Exception {
    Path root = Files.createDirectory(folder.resolve("depot"));
    git(root, "init", "--quiet");
    commit(root, "README.md", "Avant le tableau", "2026-03-01T08:00:00Z");
    commit(root, "kanban/cartes/001-un.md", CARD.formatted("Avant", "2"), "2026-03-02T09:00:00Z");
    commit(root, "kanban/cartes/001-un.md", CARD.formatted("Après", "3"), "2026-03-03T09:00:00Z");
    return root;
  }

  private static void commit(Path root, String file, String text, String at) throws Exception {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    git(root, "add", "--all");
    git(root, "commit", "--quiet", "--message=x", "--date=" + at);
  }

  private static void git(Path root, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("git", "-c", "commit.gpgSign=false"), Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_AUTHOR_NAME", "team",
                "GIT_AUTHOR_EMAIL", "team@example.org",
                "GIT_COMMITTER_NAME", "team",
                "GIT_COMMITTER_EMAIL", "team@example.org"));
    assertThat(builder.start().waitFor()).isZero();
  }

  @Test
  void isTheCommitThatOpenedTheBoardAndWhatItsCardsSaid() throws Exception {
    Origin origin = Origin.read(repository()).orElseThrow();
    assertThat(origin.at()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(origin.tasks()).extracting(Task::title).containsExactly("Avant");
    assertThat(origin.tasks()).extracting(Task::hours).containsExactly(2.0);
  }

  @Test
  void isUnknownInACloneThatWasCut() throws Exception {
    Path root = repository();
    git(folder, "clone", "--quiet", "--depth=1", root.toUri().toString(), "coupe");
    assertThat(Origin.read(folder.resolve("coupe"))).isEmpty();
  }

  @Test
  void isUnknownOutsideARepository() {
    assertThat(Origin.read(folder)).isEmpty();
  }
}
