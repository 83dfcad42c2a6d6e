package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published about a board, and what is asked of whoever publishes it. */
class BoardPagesTest {

  private static final String DECISION =
      """
      # Décisions

      ## D-01\u00a0: prendre une carte à la fois

      Écarts\u00a0: `encours-en-cours-2026-03-02`, `encours-fonctions-2026-03-02`.

      ### Ce qui a été vu

      Deux.

      ### Ce qui a été décidé

      Une.

      ### Ce que cela a changé

      Rien encore.
      """;

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void project() {
    repository = Repository.ofAProject(folder);
    repository.write(
        "kanban/seuils.yml",
        """
        encours: { en-cours: 1, revue: 1 }
        encours_par_role: 1
        age_h: { en-cours: 24, revue: 24 }
        ecart_estimation_pct: 50
        mouvements_non_publies: 1
        """);
    repository.put(1, "a-faire").put(2, "a-faire").commit("2026-03-02T09:00:00Z");
    repository.put(1, "en-cours").commit("2026-03-02T10:00:00Z");
    publish();
  }

  private void publish() {
    repository.write(History.FILE, Templates.text("historique", History.next(repository.tree())));
    for (Product it : BoardPages.products(repository.tree())) {
      repository.write(it.path(), Copies.made(it));
    }
  }

  private List<Boolean> current() {
    return BoardPages.products(repository.tree()).stream()
        .map(it -> Copies.made(it).equals(repository.tree().read(it.path())))
        .toList();
  }

  private String mesures() {
    return repository.tree().read("kanban/mesures.md");
  }

  @Test
  void whatWasJustPublishedIsCurrentEvenOnceCommitted() {
    repository.commit("2026-03-03T09:00:00Z");
    assertThat(current()).containsOnly(true);
    assertThat(BoardCheck.of(repository.tree())).isEmpty();
  }

  @Test
  void cardsWrittenSinceWaitForTheNextPublicationAndTooManyMovesDoNot() {
    repository.put(58, "a-faire").commit("2026-03-02T11:00:00Z");
    assertThat(current()).containsOnly(true);
    assertThat(BoardCheck.of(repository.tree())).isEmpty();
    repository.put(59, "a-faire").commit("2026-03-02T11:30:00Z");
    assertThat(BoardCheck.of(repository.tree())).singleElement().asString().contains("a bougé");
    publish();
    assertThat(BoardCheck.of(repository.tree())).isEmpty();
    assertThat(repository.tree().read("kanban/tableau.md")).contains("058");
  }

  @Test
  void aFileChangedByHandOrACardChangedSinceMakesItStale() {
    repository.write("kanban/tableau.md", "# Tableau\n");
    assertThat(current()).contains(false);
    publish();
    repository.write(
        Cards.path(1), Cards.card(1, "en-cours").replace("titre: Carte 1", "titre: Autre"));
    assertThat(current()).contains(false);
  }

  @Test
  void aDeviationAsksForItsDecisionAndADecisionSaysEverything() {
    repository.put(2, "en-cours").commit("2026-03-02T12:00:00Z");
    publish();
    assertThat(BoardCheck.of(repository.tree()))
        .hasSize(2)
        .anyMatch(it -> it.contains("encours-en-cours-2026-03-02"))
        .anyMatch(it -> it.contains("encours-fonctions-2026-03-02"));
    assertThat(mesures())
        .contains(
            "«\u00a0En cours\u00a0» | 2 | 1 | rouge |", "sans décision, sur 2 | 2 | 0 | rouge |")
        .contains("«\u00a0Revue technique\u00a0» | 0 | 1 | vert |");
    repository.write("kanban/decisions.md", DECISION);
    assertThat(BoardCheck.of(repository.tree())).isEmpty();
    repository.write("kanban/decisions.md", DECISION.replace("Une.\n", ""));
    assertThat(BoardCheck.of(repository.tree())).anyMatch(it -> it.contains("Ce qui a été décidé"));
  }

  @Test
  void aFinishedCardWasReadBySomebodyAndMeetsItsCriteria() {
    repository.write(Cards.path(1), Cards.card(1, "termine").replaceFirst("Relue.*\n", ""));
    assertThat(BoardCheck.of(repository.tree())).anyMatch(it -> it.contains("sans revue écrite"));
    repository.write(Cards.path(1), Cards.card(1, "termine").replace("[x]", "[ ]"));
    assertThat(BoardCheck.of(repository.tree())).anyMatch(it -> it.contains("critère non coché"));
  }

  @Test
  void timesAreThoseThatPassedAndNobodysHoursAreCounted() {
    repository.put(1, "revue").commit("2026-03-02T18:00:00Z");
    repository.put(1, "termine").commit("2026-03-03T10:00:00Z");
    publish();
    History history = History.published(repository.tree());
    Measures measures =
        Measures.of(Task.all(repository.tree()), history, java.time.ZoneId.of("Europe/Paris"));
    assertThat(measures.cycle()).containsExactly(Duration.ofHours(24));
    assertThat(measures.lead()).containsExactly(Duration.ofHours(25));
    assertThat(measures.review()).containsExactly(Duration.ofHours(16));
    assertThat(measures.throughput().values()).containsExactly(0, 1);
    assertThat(mesures())
        .contains("| 1\u00a0j |")
        .doesNotContain("travail d’après l’historique")
        .doesNotContain("Réel");
    assertThat(repository.tree().read(History.FILE))
        .doesNotContain("reprise")
        .doesNotContain("pause");
  }

  @Test
  void theBoardIsDrawnAsItIsAndAsItWas() {
    repository.put(1, "termine").commit("2026-03-04T10:00:00Z");
    publish();
    assertThat(repository.tree().read("kanban/dessins/tableau.svg"))
        .contains(
            "Le lun.\u00a02\u00a0mars\u00a02026 au soir. À faire\u00a0: 1, En cours\u00a0: 1",
            "En cours\u00a0: 0, Revue technique\u00a0: 0, Terminé\u00a0: 1.");
  }

  @Test
  void estimatesAreComparedWithDeclaredHoursOnly() {
    repository.put(1, "revue").commit("2026-03-02T11:00:00Z");
    repository.put(1, "termine").commit("2026-03-02T12:00:00Z");
    publish();
    assertThat(mesures()).doesNotContain("estimation-");
    repository.write("gantt/heures.yml", "1: 4\n");
    publish();
    assertThat(mesures()).contains("`estimation-basse-mission-1`");
  }

  @Test
  void aForecastIsDrawnFromTheDaysThatWereAndComesOutTheSame() {
    assertThat(Forecast.of(9, 5, List.of(1)).reason()).contains("9 terminées sur les 10");
    assertThat(Forecast.of(12, 0, List.of(1)).reason()).contains("plus rien");
    assertThat(Forecast.of(12, 6, List.of(2))).isEqualTo(new Forecast("", 6, 3, 3, 3));
    Forecast mixed = Forecast.of(12, 6, List.of(0, 1, 4, 0, 2));
    assertThat(mixed).isEqualTo(Forecast.of(12, 6, List.of(0, 1, 4, 0, 2)));
    assertThat(mixed.half()).isLessThan(mixed.nearlySure());
  }
}
