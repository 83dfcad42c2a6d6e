package fr.cofrap.project.kanban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Cards;
import fr.cofrap.project.kanban.given.Repository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a repository of its own. */
class KanbanCommandTest {

  private static final String FIRST_DAY = "2026-03-02T09:00:00Z";
  private static final String THIRD_DAY = "2026-03-04T09:00:00Z";
  private static final String THRESHOLDS =
      """
      encours_en_cours: 1
      encours_revue: 1
      encours_par_role: 1
      age_en_cours_h: 24
      age_revue_h: 24
      ecart_estimation_pct: 50
      mouvements_non_publies: 1
      """;
  private static final String DECISION =
      """
      # Décisions

      ## D-01 : attendre

      Écarts : `age-en-cours-001`

      ### Ce qui a été vu

      Une carte attend.

      ### Ce qui a été décidé

      La finir.

      ### Ce que cela a changé

      Rien encore.
      """
          .replace(" :", "\u00a0:");

  @TempDir private Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private Repository repository;

  @BeforeEach
  void publish() throws IOException {
    repository = Repository.create(Files.createDirectory(folder.resolve("project")));
    repository.write("kanban/seuils.yml", THRESHOLDS).write("kanban/decisions.md", "# Décisions\n");
    repository.put(1, "a-faire").put(2, "a-faire").commit(FIRST_DAY);
    repository.put(1, "en-cours").commit("2026-03-02T10:00:00Z");
    assertThat(run()).isZero();
  }

  @Test
  void whatWasJustGeneratedIsRight() {
    assertThat(Kanban.problems(root())).isEmpty();
    assertThat(run("--check")).isZero();
  }

  @Test
  void generatingAgainWritesNothingEvenOnceCommitted() {
    assertThat(Kanban.generate(root(), false)).isEmpty();
    repository.commit(THIRD_DAY);
    assertThat(Kanban.generate(root(), false)).isEmpty();
    assertThat(Kanban.problems(root())).isEmpty();
  }

  @Test
  void readingUpToNowIsAsked() {
    repository.commit(THIRD_DAY);
    assertThat(Kanban.generate(root(), true)).isNotEmpty();
    assertThat(Kanban.problems(root())).singleElement().asString().contains("age-en-cours-001");
  }

  @Nested
  class SaysThat {

    @Test
    void aGeneratedFileWasChangedOrRemoved() throws IOException {
      repository.write("kanban/tableau.md", "# Tableau\n");
      Files.delete(root().resolve("kanban/dessins/flux-cumule.svg"));
      assertThat(Kanban.problems(root())).hasSize(2);
      assertThat(run("--check")).isOne();
    }

    @Test
    void aCardIsNoLongerWhatWasPublished() {
      String card = Cards.card(1, "en-cours").replace("titre: Carte 1", "titre: Autre");
      repository.write(Cards.path(1), card);
      assertThat(Kanban.problems(root())).isNotEmpty().allMatch(it -> it.contains("engendrez"));
    }

    @Test
    void theBoardMovedMoreThanIsTolerated() {
      repository.put(1, "revue").commit(THIRD_DAY);
      assertThat(Kanban.problems(root())).isEmpty();
      repository.put(1, "en-cours").commit(THIRD_DAY);
      assertThat(Kanban.problems(root())).singleElement().asString().contains("a bougé");
      assertThat(run()).isZero();
      assertThat(Kanban.problems(root())).isEmpty();
    }

    @Test
    void aDeviationHasNoDecisionUntilItHas() {
      repository.commit(THIRD_DAY);
      assertThat(run("--refresh")).isOne();
      assertThat(output.toString(UTF_8)).contains("age-en-cours-001");
      repository.write("kanban/decisions.md", DECISION);
      assertThat(run()).isZero();
      assertThat(Kanban.problems(root())).isEmpty();
    }

    @Test
    void aDecisionDoesNotSayEverything() {
      repository.write("kanban/decisions.md", DECISION.replace("La finir.\n", ""));
      assertThat(Kanban.problems(root())).singleElement().asString().contains("decisions.md:3");
    }

    @Test
    void thePublishedHistoryIsGone() {
      repository.commit(FIRST_DAY);
      repository.git("reset", "--quiet", "--soft", "HEAD~2");
      repository.commit(THIRD_DAY);
      assertThat(Kanban.problems(root())).singleElement().asString().contains("réécrit");
    }

    @Test
    void aFinishedCardWasReadByNobody() {
      String card = Cards.card(1, "termine");
      repository.write(Cards.path(1), card.substring(0, card.indexOf("Relue")));
      assertThat(run("--check")).isOne();
      assertThat(run()).isOne();
    }
  }

  @Test
  void aShallowCloneIsCheckedAgainstWhatWasPublished() throws IOException {
    repository.commit(THIRD_DAY);
    Path clone = folder.resolve("clone");
    repository.git("clone", "--quiet", "--depth=1", "file://" + root(), clone.toString());
    assertThat(Kanban.problems(clone)).isEmpty();
    assertThat(Kanban.unverifiable(clone)).singleElement().asString().contains("superficiel");
    assertThat(Kanban.generate(clone, true)).isEmpty();
    assertThat(command(List.of(clone.toString(), "--check"))).isZero();
    assertThat(output.toString(UTF_8)).contains("Fraîcheur non vérifiée");
  }

  @Test
  void outsideGitNothingBreaks() throws IOException {
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy.resolve("kanban/cartes"));
    for (String file : List.of("kanban/seuils.yml", "kanban/decisions.md", Cards.path(1))) {
      Files.copy(root().resolve(file), copy.resolve(file));
    }
    assertThat(Kanban.generate(copy, false)).contains("kanban/tableau.html");
    assertThat(Kanban.problems(copy)).isEmpty();
    assertThat(Kanban.unverifiable(copy)).hasSize(1);
  }

  @Test
  void misuseIsToldFromTrouble() {
    assertThat(command(List.of())).isEqualTo(2);
    assertThat(output.toString(UTF_8)).contains("Usage");
    assertThat(command(List.of(root().toString(), "--what"))).isEqualTo(2);
    assertThat(command(List.of(root().toString(), "--check", "--refresh"))).isEqualTo(2);
  }

  private int run(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(root().toString());
    return command(arguments);
  }

  private int command(List<String> arguments) {
    PrintStream said = new PrintStream(output, true, UTF_8);
    return Kanban.run(arguments, said, said);
  }

  private Path root() {
    return repository.root();
  }
}
