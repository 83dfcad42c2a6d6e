package fr.cofrap.project.gantt.plan;

import static fr.cofrap.project.gantt.given.Given.PLAN;
import static fr.cofrap.project.gantt.given.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.project.kanban.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanFileTest {

  private static Plan parse(String instead, String of) {
    assertThat(PLAN).contains(of);
    return PlanFile.parse(PLAN.replace(of, instead));
  }

  @Test
  void beginsOnTheFirstWorkedDay() {
    assertThat(parse("debut: 2026-11-21", "debut: 2026-11-23").begin())
        .isEqualTo("2026-11-23T09:00");
    assertThat(parse("debut: 2026-12-25", "debut: 2026-11-23").begin())
        .isEqualTo("2026-12-28T09:00");
  }

  @Test
  void aClosureIsAHolidayOfOurs() {
    Plan plan =
        parse(
            "calendrier:\n  fermetures:\n    - { du: 2026-11-23, au: 2026-11-24, motif: Pont }",
            "calendrier:");
    assertThat(plan.begin()).isEqualTo("2026-11-25T09:00");
  }

  @Test
  void aGrantedSupplementCounts() {
    Plan plan =
        parse(
            "pilotage: { capacite_h: 19, supplement_h: 1.5, decision: écrite ici }",
            "pilotage: { capacite_h: 19, supplement_h: 0 }");
    assertThat(plan.team().get(Role.PILOTAGE).total()).hasMinutes(20 * 60 + 30);
  }

  @Nested
  class IsRefused {

    @Test
    void withoutADate() {
      refused(
          () -> parse("", "debut: 2026-11-23"),
          new Refusal.MissingValue("gantt/plan.yml : debut", "une date telle que 2026-11-23"));
    }

    @Test
    void withADayThatDoesNotExist() {
      refused(
          () -> parse("debut: 2026-02-30", "debut: 2026-11-23"),
          new Refusal.UnreadableValue(
              "gantt/plan.yml : debut", "2026-02-30", "une date telle que 2026-11-23"));
    }

    @Test
    void withoutTheDueDateOfAMilestone() {
      refused(
          () -> parse("", ", echeance: 2026-11-24"),
          new Refusal.MissingValue(
              "gantt/plan.yml : jalons : echeance", "une date telle que 2026-11-23"));
    }

    @Test
    void withARoleThatNobodyHas() {
      refused(
          () -> parse("  mascotte: {", "  interface: {"),
          new Refusal.UnknownRole("gantt/plan.yml : roles : mascotte", "mascotte"));
    }

    @Test
    void withWordsForANumber() {
      refused(
          () -> parse("taux_horaire: cher", "taux_horaire: 40"),
          new Refusal.UnreadableValue(
              "gantt/plan.yml : couts : humain : taux_horaire", "cher", "un nombre"));
    }

    @Test
    void withASupplementThatNobodyDecided() {
      refused(
          () ->
              parse(
                  "pilotage: { capacite_h: 19, supplement_h: 2 }",
                  "pilotage: { capacite_h: 19, supplement_h: 0 }"),
          new Refusal.MissingValue("gantt/plan.yml : roles : pilotage : decision", "un texte"));
    }

    @Test
    void withADayThatNoWeekHas() {
      refused(
          () -> parse("jours: [lundi, feria]", "jours: [lundi, mardi, mercredi, jeudi, vendredi]"),
          new Refusal.UnreadableValue(
              "gantt/plan.yml : calendrier : jours", "feria", "un jour tel que lundi"));
    }

    @Test
    void whenNobodyEverWorks() {
      refused(
          () -> parse("jours: []", "jours: [lundi, mardi, mercredi, jeudi, vendredi]"),
          new Refusal.NoWorkingTime("gantt/plan.yml : calendrier : jours et horaires"));
    }

    @Test
    void withHoursThatEndBeforeTheyBegin() {
      refused(
          () -> parse("\"12:30-09:00\"", "\"09:00-12:30\""),
          new Refusal.UnreadableValue(
              "gantt/plan.yml : calendrier : horaires", "12:30-09:00", "09:00-12:30, par exemple"));
    }

    @Test
    void whenAKeyComesTwice() {
      assertThatThrownBy(() -> PlanFile.parse(PLAN + "projet: Autre\n"))
          .isInstanceOf(PlanRefused.class)
          .hasMessageContaining("projet");
    }
  }
}
