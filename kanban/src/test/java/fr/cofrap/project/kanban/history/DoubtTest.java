package fr.cofrap.project.kanban.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Cards;
import fr.cofrap.project.kanban.given.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that was rewritten, squashed or cut is recognised, and never ends in an error. */
class DoubtTest {

  private static final String MONDAY = "2026-03-02T09:00:00Z";
  private static final String TUESDAY = "2026-03-03T09:00:00Z";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void createRepository() throws IOException {
    repository = Repository.create(Files.createDirectory(folder.resolve("project")));
  }

  @Test
  void outsideGit() throws IOException {
    assertDoubt(Files.createDirectory(folder.resolve("elsewhere")), Doubt.Kind.NO_HISTORY);
  }

  @Test
  void inAFolderThatAnotherRepositorySurrounds() throws IOException {
    repository.put(1, "a-faire").commit(MONDAY);
    assertDoubt(repository.root().resolve("kanban"), Doubt.Kind.NO_HISTORY);
  }

  @Test
  void beforeTheFirstCommit() {
    assertDoubt(repository.root(), Doubt.Kind.NO_HISTORY);
  }

  @Test
  void inAShallowClone() {
    repository.put(1, "a-faire").commit(MONDAY).put(1, "en-cours").commit(TUESDAY);
    Path clone = folder.resolve("clone");
    String url = "file://" + repository.root();
    repository.git("clone", "--quiet", "--depth=1", url, clone.toString());
    assertDoubt(clone, Doubt.Kind.SHALLOW);
    assertDoubt(clone, Doubt.Kind.BORN_ADVANCED);
  }

  @Test
  void whenCardsAreBornFinished() {
    repository.put(1, "termine").put(2, "a-faire").commit(MONDAY);
    assertDoubt(repository.root(), Doubt.Kind.BORN_ADVANCED);
  }

  @Test
  void whenTheHistoryWasSquashed() {
    IntStream.rangeClosed(1, 6).forEach(id -> repository.put(id, "a-faire"));
    repository.commit(MONDAY);
    IntStream.rangeClosed(1, 6)
        .forEach(id -> repository.put(id, "en-cours").commit("2026-03-03T0" + id + ":00:00Z"));
    assertThat(History.read(repository.root()).doubts()).isEmpty();
    repository.git("reset", "--quiet", "--soft", "HEAD~6");
    repository.commit(TUESDAY);
    assertDoubt(repository.root(), Doubt.Kind.BATCH);
  }

  @Test
  void whenCommitsHaveTheSameDate() {
    repository.put(1, "a-faire").commit(MONDAY).commit(MONDAY);
    assertThat(History.read(repository.root()).doubts()).isEmpty();
    repository.commit(MONDAY);
    assertDoubt(repository.root(), Doubt.Kind.SIMULTANEOUS);
  }

  @Test
  void whenAnAuthorDatesACommitAfterItWasMade() {
    repository.put(1, "a-faire").commit(TUESDAY, MONDAY);
    assertDoubt(repository.root(), Doubt.Kind.AUTHOR_AFTER_COMMITTER);
  }

  @Test
  void whenACommitWasMadeBeforeTheOneItFollows() {
    repository.put(1, "a-faire").commit(MONDAY, TUESDAY).put(2, "a-faire").commit(MONDAY, MONDAY);
    assertDoubt(repository.root(), Doubt.Kind.NOT_MONOTONIC);
  }

  @Test
  void whenACardMovesBeforeItHadArrived() {
    repository.put(1, "a-faire").commit(TUESDAY).put(1, "en-cours").commit(MONDAY, TUESDAY);
    assertDoubt(repository.root(), Doubt.Kind.NOT_MONOTONIC);
  }

  @Test
  void whenACardIsTakenOffTheBoard() throws IOException {
    repository.put(1, "a-faire").put(2, "a-faire").commit(MONDAY);
    Files.delete(repository.root().resolve(Cards.path(1)));
    repository.commit(TUESDAY);
    assertDoubt(repository.root(), Doubt.Kind.WITHDRAWN);
    assertThat(History.read(repository.root()).changes()).extracting(Change::card).containsOnly(2);
  }

  @Test
  void whenAVersionOfACardCannotBeRead() {
    repository.write(Cards.path(1), "<<<<<<< HEAD\n").commit(MONDAY);
    repository.put(1, "a-faire").commit(TUESDAY);
    assertDoubt(repository.root(), Doubt.Kind.UNREADABLE);
  }

  private static void assertDoubt(Path root, Doubt.Kind kind) {
    assertThat(History.read(root).doubts()).extracting(Doubt::kind).contains(kind);
  }
}
