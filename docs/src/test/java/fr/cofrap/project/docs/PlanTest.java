package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.project.docs.Progress.Reference;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  private static final String MONDAY = "2026-03-02T08:00:00Z";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void project() {
    repository = Repository.ofAProject(folder);
    repository.write(Cards.path(1), Cards.card(1, "a-faire", "pilotage", "2", "[]"));
    repository.write(Cards.path(2), Cards.card(2, "a-faire", "fonctions", "3", "[1]"));
  }

  private Project project(String instead, String of) {
    assertThat(Repository.PLAN).contains(of);
    repository.write("gantt/plan.yml", Repository.PLAN.replace(of, instead));
    return Project.read(repository.tree());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debut: 2026-03-02 | debut: bientôt | plan.yml : /debut",
        "capacite_h: 19 | capacite: 19 | /roles/pilotage",
        "jours: [lundi, | jours: [monday, | /calendrier/jours/0",
        "echeance: 2026-03-20 | hors_plan: false | /jalons/0",
      })
  void aValueThatCannotBeIsRefusedWithItsFileItsPlaceAndTheRemedy(
      String of, String instead, String where) {
    assertThatThrownBy(() -> project(instead, of))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining(where.replace(" :", "\u00a0:"))
        .hasMessageContaining("Remède");
  }

  @Test
  void whatCardsNameAndThePlanDoesNotKnowIsRefused() {
    repository.write(Cards.path(3), Cards.card(3, "a-faire", "mascotte", "1", "[]"));
    assertThatThrownBy(() -> Project.read(repository.tree()))
        .hasMessageContaining("003-carte.md")
        .hasMessageContaining("mascotte");
  }

  @Test
  void aRoleMayFillItsCapacityAndNoMoreUnlessADecisionGrantsIt() {
    assertThat(project("fonctions: { capacite_h: 3 }", "fonctions: { capacite_h: 19 }"))
        .isNotNull();
    assertThatThrownBy(
            () -> project("fonctions: { capacite_h: 2 }", "fonctions: { capacite_h: 19 }"))
        .hasMessageContaining("fonctions")
        .hasMessageContaining("supplement_h");
    String granted = "fonctions: { capacite_h: 2, supplement_h: 1, decision: D-01 }";
    assertThat(project(granted, "fonctions: { capacite_h: 19 }")).isNotNull();
  }

  @Test
  void aFifthMemberASixthRoleAndAnotherCalendarAreEditsOfThePlan() {
    repository.write(
        "gantt/plan.yml",
        Repository.PLAN
            .replace(
                "personnes: []",
                "personnes: [{ nom: Ada, role: recette }, { nom: Zoé, role: recette }]")
            .replace(
                "  interface: {",
                "  recette: { capacite_h: 12, nom: Recette et qualité }\n"
                    + "  design: { capacite_h: 5 }\n"
                    + "  securite: { capacite_h: 5 }\n"
                    + "  interface: {")
            .replace("[lundi, mardi, mercredi, jeudi, vendredi]", "[mardi, samedi]")
            .replace("feries: fr", "feries: be"));
    repository.write(Cards.path(3), Cards.card(3, "a-faire", "recette", "4", "[]"));
    Project project = Project.read(repository.tree());
    assertThat(project.schedule().slots().get(3).start()).isEqualTo("2026-03-03T09:00");
    assertThat(project.plan().owner("recette")).isEqualTo("Ada, Zoé");
    assertThat(project.plan().label("recette")).isEqualTo("Recette et qualité");
    assertThat(project.plan().load(project.tasks())).hasSize(6).containsKey("design");
  }

  @Test
  void whatEverybodyAttendsIsCountedToEachRole() {
    Project project = project("ensemble: [{ jour: 1, quoi: Revue, heures: 2 }]", "ensemble: []");
    assertThat(project.plan().load(project.tasks()).get("pilotage")).hasHours(4);
    assertThat(project.plan().load(project.tasks()).get("fonctions")).hasHours(5);
    assertThat(project.plan().load(project.tasks()).get("interface")).hasHours(2);
    assertThatThrownBy(
            () -> project("ensemble: [{ jour: 1, quoi: Revue, heures: 17 }]", "ensemble: []"))
        .hasMessageContaining("supplement_h");
  }

  @Test
  void aCardThatThePlanLeavesOutIsNeitherDoneNorAwaited() {
    Project project = project("retirees: [1]", "retirees: []");
    assertThat(project.tasks()).extracting(Task::id).containsExactly(2);
    assertThat(project.schedule().slots().get(2).start()).isEqualTo("2026-03-02T09:00");
    assertThat(project.plan().load(project.tasks()).get("pilotage")).hasHours(0);
  }

  @Nested
  class CardsBeyondThePlan {

    private void later(int id, String dependsOn) {
      String card = Cards.card(id, "a-faire", "fonctions", "4", dependsOn);
      repository.write(Cards.path(id), card.replace("jalon: J1", "jalon: J6"));
    }

    @Test
    void changeNothingOfScheduleLoadVariantOrCost() {
      Project before = Project.read(repository.tree());
      for (int id : new int[] {5, 7, 12, 55, 56}) {
        later(id, "[1]");
      }
      Project after = Project.read(repository.tree());
      assertThat(Task.all(repository.tree())).hasSize(7);
      assertThat(after.tasks()).isEqualTo(before.tasks());
      assertThat(after.schedule()).isEqualTo(before.schedule());
      assertThat(after.variant()).isEqualTo(before.variant());
      assertThat(Figures.of(after)).isEqualTo(Figures.of(before));
    }

    @Test
    void mayNotBeAwaitedByACardOfTheExercise() {
      later(5, "[]");
      repository.write(Cards.path(6), Cards.card(6, "a-faire", "interface", "1", "[5]"));
      assertThatThrownBy(() -> Project.read(repository.tree())).hasMessageContaining("hors_plan");
    }
  }

  @Nested
  class AFrozenPlan {

    @BeforeEach
    void freeze() {
      repository.commit(MONDAY);
      repository.write(Reference.FILE, Copies.made(Reference.product(repository.tree())));
    }

    @Test
    void saysWhatIsEarnedAndLateOnceItIsThere() {
      repository.put(1, "en-cours").commit("2026-03-02T09:00:00Z");
      repository.put(1, "termine").commit("2026-03-02T10:30:00Z");
      repository.write("gantt/heures.yml", "1: 4\n").commit("2026-03-03T08:30:00Z");
      Project project = Project.read(repository.tree());
      Progress progress = new Progress(project, project.reference().orElseThrow());
      assertThat(progress.budget()).hasHours(5);
      assertThat(progress.due()).hasHours(5);
      assertThat(progress.earned()).hasHours(2);
      assertThat(progress.index(progress.due())).isEqualTo("0,40");
      assertThat(progress.index(progress.spent())).isEqualTo("0,50");
      assertThat(progress.deviation(progress.reference().items().get(0)))
          .hasValueSatisfying(it -> assertThat(it).hasMinutes(30));
      assertThat(progress.forecast().slots()).containsOnlyKeys(2);
      String page = Copies.made(Project.products(repository.tree()).get(0));
      assertThat(page)
          .contains("## Suivi")
          .contains("Indice des coûts")
          .doesNotContain("Aucun plan");
    }

    @Test
    void isNeverMadeAgain() {
      assertThatThrownBy(Reference.product(repository.tree())::make)
          .hasMessageContaining("ne se refait pas");
    }

    @Test
    void isRefusedWhenACardHadAlreadyBegun() {
      repository.put(1, "en-cours").commit("2026-03-02T07:00:00Z", "2026-03-02T09:00:00Z");
      assertThatThrownBy(() -> Project.read(repository.tree()))
          .hasMessageContaining("figé après coup");
    }
  }
}
