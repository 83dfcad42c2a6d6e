package fr.cofrap.project.kanban.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

  private static final String TEXT =
      """
      # Décisions

      Une introduction.

      ## D-01 : finir avant de commencer

      Écarts : `encours-en-cours-2026-03-02`,
      `encours-revue-2026-03-02`.

      ### Ce qui a été vu

      Trop de cartes.

      ### Ce qui a été décidé

      Finir.

      ### Ce que cela a changé

      Rien encore.
      """
          .replace(" :", "\u00a0:");

  @Test
  void aDecisionAnswersDeviations() {
    Decisions decisions = Decisions.parse(TEXT);
    assertThat(decisions.refusals()).isEmpty();
    assertThat(decisions.all()).extracting(Decision::id).containsExactly("D-01");
    assertThat(decisions.about(deviation("encours-revue-2026-03-02"))).hasSize(1);
    assertThat(decisions.unanswered(List.of(deviation("age-revue-001")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Finir.                  |                       | décidé",
        "### Ce qui a été vu     | ### Vu                | vu",
        "### Ce que cela a changé| ### Changé            | changé",
        "Écarts                  | Ecarts                | aucun écart",
        "## D-01                 | ## D-1                | le titre",
        "# Décisions             | ## Décisions          | le titre"
      })
  void oneThatDoesNotSayEverythingIsRefused(String right, String wrong, String problem) {
    String text = TEXT.replaceFirst(right.strip(), wrong == null ? "" : wrong.strip());
    assertThat(Decisions.parse(text).refusals())
        .singleElement()
        .satisfies(it -> assertThat(it.problem()).contains(problem));
  }

  @Test
  void aNumberIsGivenOnce() {
    Decisions decisions = Decisions.parse(TEXT + "\n" + TEXT.substring(TEXT.indexOf("## D")));
    assertThat(decisions.all()).hasSize(1);
    assertThat(decisions.refusals()).singleElement().extracting(it -> it.line()).isEqualTo(22);
  }

  private static Deviation deviation(String id) {
    return new Deviation(id, "", "");
  }
}
