package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.State.DONE;
import static fr.cofrap.project.docs.State.IN_PROGRESS;
import static fr.cofrap.project.docs.State.REVIEW;
import static fr.cofrap.project.docs.State.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static final String MONDAY = "2026-03-02T09:00:00Z";
  private static final String TUESDAY = "2026-03-03T09:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T09:00:00Z";
  private static final String THURSDAY = "2026-03-05T09:00:00Z";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void create() throws IOException {
    repository = Repository.create(Files.createDirectory(folder.resolve("project")));
    String schema = "kanban/historique.schema.json";
    repository.write(schema, Copies.repository().read(schema));
  }

  private History read() {
    return GitHistory.read(repository.root()).orElseThrow();
  }

  private static History.Change change(int card, String at, State from, State to) {
    return new History.Change(card, Instant.parse(at), from, to);
  }

  @Test
  void everyMoveOfACardIsRead() {
    repository.put(1, "a-faire").put(2, "a-faire").commit(MONDAY);
    repository.put(1, "en-cours").commit(TUESDAY);
    repository.put(1, "revue").put(2, "en-cours").commit(WEDNESDAY);
    repository.put(1, "termine").write("README.md", "x").commit(THURSDAY);
    assertThat(read().of(1))
        .containsExactly(
            change(1, MONDAY, null, TO_DO),
            change(1, TUESDAY, TO_DO, IN_PROGRESS),
            change(1, WEDNESDAY, IN_PROGRESS, REVIEW),
            change(1, THURSDAY, REVIEW, DONE));
    assertThat(read().changes()).hasSize(6);
    assertThat(read().until()).isEqualTo(THURSDAY);
    assertThat(batches()).isEmpty();
  }

  private List<Long> batches() {
    return read().batches();
  }

  @Test
  void aCardKeepsItsNumberWhenItsFileIsRenamedAndItsTextIsNotItsState() {
    repository.write(
        Cards.path(1), Cards.card(1, "a-faire").replace("Un travail.", "\nstatut: termine\n"));
    repository.commit(MONDAY);
    repository.git("mv", Cards.path(1), "kanban/cartes/001-autre-titre.md");
    repository.write("kanban/cartes/001-autre-titre.md", Cards.card(1, "en-cours")).commit(TUESDAY);
    assertThat(read().of(1)).extracting(History.Change::to).containsExactly(TO_DO, IN_PROGRESS);
  }

  @Test
  void branchesThatAreMergedOrRebasedCountOnce() {
    repository.put(1, "a-faire").put(2, "a-faire").commit(MONDAY);
    repository.git("switch", "--quiet", "--create", "side");
    repository.put(1, "en-cours").commit(TUESDAY);
    repository.git("switch", "--quiet", "main");
    repository.put(2, "en-cours").commit(WEDNESDAY);
    repository.git("switch", "--quiet", "side");
    repository.git("rebase", "--quiet", "main");
    assertThat(read().changes()).extracting(History.Change::card).containsExactly(1, 2, 1, 2);
    repository.git("switch", "--quiet", "main");
    repository.git("merge", "--quiet", "--no-ff", "--message=merge", "side");
    assertThat(read().changes()).extracting(History.Change::card).containsExactly(1, 2, 1, 2);
    assertThat(read().of(1)).contains(change(1, TUESDAY, TO_DO, IN_PROGRESS));
  }

  @Test
  void fiveCardsMovedByOneCommitAreDoubted() {
    for (int id = 1; id <= 5; id++) {
      repository.put(id, "a-faire");
    }
    repository.commit(MONDAY);
    assertThat(batches()).isEmpty();
    for (int id = 1; id <= 5; id++) {
      repository.put(id, "en-cours");
    }
    repository.commit(TUESDAY);
    assertThat(batches()).containsExactly(5L);
  }

  @Test
  void withoutGitNothingIsMeasuredAndItIsSaid() {
    assertThat(GitHistory.read(folder)).isEmpty();
    assertThat(GitHistory.read(repository.root())).isEmpty();
    assertThat(History.published(Tree.at(folder)).changes()).isEmpty();
  }

  @Test
  void anExtractWithoutAnyChangeIsReadAgain() {
    publish();
    assertThat(History.published(repository.tree()))
        .isEqualTo(new History(List.of(), Instant.EPOCH));
  }

  @Test
  void anExtractSaysWhatGitSaidAndNamesNoCommit() {
    repository.put(1, "a-faire").put(2, "termine").commit(MONDAY);
    History history = read();
    publish();
    assertThat(History.published(repository.tree())).isEqualTo(history);
    String head = repository.git("rev-parse", "HEAD").strip();
    assertThat(repository.tree().read(History.FILE)).doesNotContain(head.substring(0, 7));
  }

  @Test
  void publishingTwiceChangesNothingUntilACardMoves() {
    repository.put(1, "a-faire").commit(MONDAY);
    publish();
    History first = History.published(repository.tree());
    repository.commit(TUESDAY);
    assertThat(History.next(repository.tree())).isEqualTo(first);
    repository.put(1, "revue").commit(WEDNESDAY);
    assertThat(BoardCheck.history(repository.tree(), 0))
        .singleElement()
        .asString()
        .contains("1 ch");
    assertThat(History.next(repository.tree())).isEqualTo(read());
  }

  @Test
  void aRewrittenHistoryIsToldUntilItIsPublished() {
    repository.put(1, "a-faire").commit(MONDAY);
    repository.put(1, "en-cours").commit(TUESDAY);
    publish();
    repository.git("reset", "--quiet", "--hard", "HEAD~1");
    assertThat(BoardCheck.history(repository.tree(), 0))
        .singleElement()
        .asString()
        .contains("plus 1");
    publish();
    assertThat(BoardCheck.history(repository.tree(), 0)).isEmpty();
    assertThat(History.published(repository.tree())).isEqualTo(read());
  }

  @Test
  void aShallowCloneKeepsWhatWasPublished() {
    repository.put(1, "a-faire").commit(MONDAY);
    publish();
    repository.commit(TUESDAY);
    repository.put(1, "revue").commit(WEDNESDAY);
    Path clone = folder.resolve("clone");
    repository.git(
        "clone", "--quiet", "--depth=1", "file://" + repository.root(), clone.toString());
    assertThat(GitHistory.read(clone)).isEmpty();
    assertThat(History.next(Tree.at(clone))).isEqualTo(History.published(repository.tree()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "instant: hier, au: a-faire",
        "instant: 2026-03-02T09:00:00Z, au: fini",
        "instant: 2026-03-02T09:00:00Z, du: lundi, au: a-faire",
        "instant: 2026-03-02T09:00:00Z, au: a-faire, carte: un",
        "instant: 2026-03-02T09:00:00Z, au: a-faire, autre: 1",
        "instant: 2026-03-02T09:00:00Z"
      })
  void anExtractChangedByHandIsRefused(String change) {
    String file = "lu_jusqu_a: 2026-03-02T09:00:00Z\nchangements: [{ carte: 1, %s }]\n";
    repository.write(History.FILE, file.formatted(change));
    assertThatThrownBy(() -> History.published(repository.tree()))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining(History.FILE)
        .hasMessageContaining("Remède");
  }

  private void publish() {
    repository.write(History.FILE, Templates.text("historique", History.next(repository.tree())));
  }
}
