package fr.cofrap.project.kanban.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.project.kanban.KanbanException;
import fr.cofrap.project.kanban.given.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published stays the same, and tells when git no longer says it. */
class PublicationTest {

  private static final String MONDAY = "2026-03-02T09:00:00Z";
  private static final String TUESDAY = "2026-03-03T09:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T09:00:00Z";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void createRepository() throws IOException {
    repository = Repository.create(Files.createDirectory(folder.resolve("project")));
    repository.put(1, "a-faire").put(2, "termine").commit(MONDAY);
    repository.put(1, "en-cours").commit(TUESDAY);
  }

  @Test
  void anExtractSaysWhatGitSaid() {
    History history = History.read(root());
    assertThat(history.doubts()).isNotEmpty();
    assertThat(ExtractReader.parse(Extract.write(history))).isEqualTo(history);
  }

  @Test
  void anExtractNamesNoCommit() {
    String head = repository.git("rev-parse", "HEAD").strip();
    assertThat(Extract.write(History.read(root()))).doesNotContain(head.substring(0, 7));
  }

  @Test
  void withoutAnExtractGitSpeaks() {
    assertThat(History.published(root())).isEqualTo(History.read(root()));
  }

  @Test
  void publishingTwiceChangesNothingEvenWhenTheFirstIsCommitted() {
    publish();
    History first = History.published(root());
    repository.commit(WEDNESDAY);
    assertThat(Publication.of(root()).next(false)).isEqualTo(first);
    assertThat(Publication.of(root()).next(true).until()).isEqualTo(WEDNESDAY);
  }

  @Test
  void aMoveIsNotPublishedUntilItIs() {
    publish();
    repository.put(1, "revue").commit(WEDNESDAY);
    assertThat(Publication.of(root()).unpublished()).hasSize(1);
    assertThat(Publication.of(root()).next(false)).isEqualTo(History.read(root()));
    publish();
    assertThat(Publication.of(root()).unpublished()).isEmpty();
  }

  @Test
  void aMoveThatArrivesLateWithAnEarlierDateIsNotPublishedEither() {
    publish();
    repository.put(2, "a-faire").commit(MONDAY, WEDNESDAY);
    assertThat(Publication.of(root()).unpublished()).hasSize(1);
  }

  @Test
  void aRewrittenHistoryIsToldFromThenOn() {
    publish();
    repository.commit(WEDNESDAY);
    repository.git("reset", "--quiet", "--soft", "HEAD~2");
    repository.commit(WEDNESDAY);
    assertThat(Publication.of(root()).vanished()).hasSize(1);
    publish();
    assertThat(History.published(root()).doubted(Doubt.Kind.REWRITTEN)).isTrue();
    repository.put(1, "revue").commit(WEDNESDAY);
    publish();
    assertThat(History.published(root()).doubted(Doubt.Kind.REWRITTEN)).isTrue();
  }

  @Test
  void aMoveThatGitForgotIsForgottenAndTold() {
    publish();
    repository.git("reset", "--quiet", "--hard", "HEAD~1");
    assertThat(Publication.of(root()).unpublished()).isEmpty();
    publish();
    assertThat(History.published(root()).of(1)).hasSize(1);
    assertThat(History.published(root()).doubted(Doubt.Kind.REWRITTEN)).isTrue();
  }

  @Test
  void aShallowCloneKeepsWhatWasPublished() {
    publish();
    repository.commit(WEDNESDAY);
    repository.put(1, "revue").commit(WEDNESDAY);
    Path clone = folder.resolve("clone");
    repository.git("clone", "--quiet", "--depth=1", "file://" + root(), clone.toString());
    Publication publication = Publication.of(clone);
    assertThat(publication.actual().complete()).isFalse();
    assertThat(publication.next(true)).isEqualTo(History.published(root()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hier,carte,001,,a-faire",
        "2026-03-02T09:00:00Z,carte,001,,fini",
        "2026-03-02T09:00:00Z,carte,un,,a-faire",
        "2026-03-02T09:00:00Z,doute,lune,,\"x\"",
        "2026-03-02T09:00:00Z,doute,lots,,x",
        "2026-03-02T09:00:00Z,autre,001,,a-faire",
        "2026-03-02T09:00:00Z"
      })
  void anExtractChangedByHandIsRefused(String line) {
    String text = Extract.write(History.read(root())).lines().findFirst().orElseThrow();
    assertThatExceptionOfType(KanbanException.class)
        .isThrownBy(() -> ExtractReader.parse(text + "\n" + line + "\n"))
        .withMessageContaining(Extract.FILE + ":2");
    assertThatExceptionOfType(KanbanException.class).isThrownBy(() -> ExtractReader.parse(line));
  }

  private Path root() {
    return repository.root();
  }

  private void publish() {
    repository.write(Extract.FILE, Extract.write(Publication.of(root()).next(false)));
  }
}
