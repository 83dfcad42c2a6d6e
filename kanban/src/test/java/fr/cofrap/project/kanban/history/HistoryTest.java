package fr.cofrap.project.kanban.history;

import static fr.cofrap.project.kanban.State.DONE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.REVIEW;
import static fr.cofrap.project.kanban.State.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.given.Cards;
import fr.cofrap.project.kanban.given.Repository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  private static final String MONDAY = "2026-03-02T09:00:00Z";
  private static final String TUESDAY = "2026-03-03T09:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T09:00:00Z";
  private static final String THURSDAY = "2026-03-05T09:00:00Z";

  @TempDir private Path root;
  private Repository repository;

  @BeforeEach
  void createRepository() {
    repository = Repository.create(root);
  }

  @Test
  void everyMoveOfACardIsRead() {
    repository.put(1, "a-faire").put(2, "a-faire").commit(MONDAY);
    repository.put(1, "en-cours").commit(TUESDAY);
    repository.put(1, "revue").put(2, "en-cours").commit(WEDNESDAY);
    repository.put(1, "termine").commit(THURSDAY);
    History history = History.read(root);
    assertThat(history.of(1))
        .containsExactly(
            change(1, MONDAY, null, TO_DO),
            change(1, TUESDAY, TO_DO, IN_PROGRESS),
            change(1, WEDNESDAY, IN_PROGRESS, REVIEW),
            change(1, THURSDAY, REVIEW, DONE));
    assertThat(history.changes()).hasSize(6);
    assertThat(history.until()).isEqualTo(THURSDAY);
    assertThat(history.doubts()).isEmpty();
  }

  @Test
  void aCardThatComesBackEntersAColumnTwice() {
    repository.put(1, "a-faire").commit(MONDAY);
    repository.put(1, "en-cours").commit(TUESDAY);
    repository.put(1, "revue").commit(WEDNESDAY);
    repository.put(1, "en-cours").commit(THURSDAY);
    History history = History.read(root);
    assertThat(history.firstEntry(1, IN_PROGRESS)).contains(Instant.parse(TUESDAY));
    assertThat(history.lastEntry(1, IN_PROGRESS)).contains(Instant.parse(THURSDAY));
    assertThat(history.lastEntry(1, DONE)).isEmpty();
  }

  @Test
  void aCommitThatMovesNothingOnlyMovesTheTime() {
    repository.put(1, "a-faire").commit(MONDAY);
    repository.write("README.md", "x").commit(TUESDAY);
    repository.write(Cards.path(1), Cards.card(1, "a-faire") + "\n").commit(WEDNESDAY);
    History history = History.read(root);
    assertThat(history.changes()).hasSize(1);
    assertThat(history.until()).isEqualTo(WEDNESDAY);
  }

  @Test
  void aCardKeepsItsNumberWhenItsFileIsRenamed() {
    repository.put(1, "a-faire").commit(MONDAY);
    String renamed = "kanban/cartes/001-autre-titre.md";
    repository.git("mv", Cards.path(1), renamed);
    repository.write(renamed, Cards.card(1, "en-cours")).commit(TUESDAY);
    History history = History.read(root);
    assertThat(history.of(1)).extracting(Change::to).containsExactly(TO_DO, IN_PROGRESS);
    assertThat(history.doubts()).isEmpty();
  }

  @Test
  void aStateInTheTextOfACardIsNotItsState() {
    String text = Cards.card(1, "a-faire").replace("Un travail.", "\nstatut: termine\n");
    repository.write(Cards.path(1), text).commit(MONDAY);
    assertThat(History.read(root).changes()).extracting(Change::to).containsExactly(TO_DO);
  }

  @Test
  void aRebaseThatKeepsTheAuthorsDatesChangesNothing() {
    repository.put(1, "a-faire").put(2, "a-faire").commit(MONDAY);
    repository.git("switch", "--quiet", "--create", "side");
    repository.put(1, "en-cours").commit(TUESDAY);
    repository.git("switch", "--quiet", "main");
    repository.put(2, "en-cours").commit(WEDNESDAY);
    repository.git("switch", "--quiet", "side");
    repository.git("rebase", "--quiet", "main");
    History history = History.read(root);
    assertThat(history.changes()).extracting(Change::card).containsExactly(1, 2, 1, 2);
    assertThat(history.of(1)).contains(change(1, TUESDAY, TO_DO, IN_PROGRESS));
    assertThat(history.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.REAPPLIED);
  }

  @Test
  void branchesThatAreMergedCountOnce() {
    repository.put(1, "a-faire").put(2, "a-faire").commit(MONDAY);
    repository.git("switch", "--quiet", "--create", "side");
    repository.put(1, "en-cours").commit(TUESDAY);
    repository.git("switch", "--quiet", "main");
    repository.put(2, "en-cours").commit(WEDNESDAY);
    repository.git("merge", "--quiet", "--no-ff", "--message=merge", "side");
    assertThat(History.read(root).changes()).extracting(Change::card).containsExactly(1, 2, 1, 2);
  }

  private static Change change(int card, String at, State from, State to) {
    return new Change(card, Instant.parse(at), Optional.ofNullable(from), to);
  }
}
