package fr.cofrap.project.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.given.Given;
import fr.cofrap.project.gantt.track.ReferenceFile;
import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.Kanban;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.decision.Decisions;
import fr.cofrap.project.kanban.history.Extract;
import fr.cofrap.project.kanban.history.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide promises to the team that takes this repository over: {@code new-team.sh}. */
class NewTeamTest {

  @TempDir private Path root;

  /** The files of ours that are about the project, without git. */
  @BeforeEach
  void copyOurs() throws IOException {
    for (String folder : List.of("kanban", Board.CARDS, "gantt")) {
      try (Stream<Path> files = Files.list(Given.root().resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copy(folder + "/" + file.getFileName());
        }
      }
    }
    copy("scripts/new-team.sh");
  }

  private void copy(String file) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.copy(Given.root().resolve(file), root.resolve(file));
  }

  private int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(root.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private int newTeam() throws IOException, InterruptedException {
    return run("bash", "scripts/new-team.sh");
  }

  private void commit() throws IOException, InterruptedException {
    assertThat(run("git", "add", "--all")).isZero();
    String[] who = {"-c", "user.name=x", "-c", "user.email=x@example.org"};
    assertThat(run("git", who[0], who[1], who[2], who[3], "commit", "-qm", "open")).isZero();
  }

  @Test
  void startsABoardAndAPlanInWhichNothingIsOurs() throws Exception {
    assertThat(run("git", "init", "-q")).isZero();
    assertThat(newTeam()).isZero();
    commit();
    Kanban.generate(root, false);
    assertThat(Gantt.run(List.of(root.toString()))).isZero();

    List<Card> cards = Board.read(root).requireSound().cards();
    assertThat(cards).hasSameSizeAs(Board.read(Given.root()).cards());
    assertThat(cards).extracting(Card::state).containsOnly(State.TO_DO);
    assertThat(Files.readString(root.resolve(cards.get(0).file())))
        .doesNotContain("[x]")
        .endsWith("## Revue technique\n");
    assertThat(Decisions.read(root).all()).isEmpty();
    assertThat(Kanban.problems(root)).isEmpty();
    History theirs = History.read(root);
    assertThat(History.published(root).changes()).isEqualTo(theirs.changes());
    assertThat(ReferenceFile.read(root).board()).isEqualTo(theirs.until());
  }

  @Test
  void touchesNothingWhereCardsHaveAHistory() throws Exception {
    assertThat(run("git", "init", "-q")).isZero();
    commit();
    assertThat(newTeam()).isEqualTo(1);
    assertThat(run("git", "diff", "--quiet")).isZero();
  }

  @Test
  void touchesNothingOutsideGit() throws Exception {
    assertThat(newTeam()).isEqualTo(1);
    assertThat(root.resolve(ReferenceFile.NAME)).exists();
    assertThat(root.resolve(Extract.FILE)).exists();
  }
}
