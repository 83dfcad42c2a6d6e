package fr.cofrap.project.kanban;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Cards;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardParserTest {

  private static final String FILE = Cards.path(7);

  @Test
  void aFileIsACard() {
    Card card = accepted(Cards.card(7, "revue", "interface", "2.5", "[3, 14]"));
    assertThat(card.id()).isEqualTo(7);
    assertThat(card.number()).isEqualTo("007");
    assertThat(card.title()).isEqualTo("Carte 7");
    assertThat(card.state()).isEqualTo(State.REVIEW);
    assertThat(card.mission()).isEqualTo(6);
    assertThat(card.role()).isEqualTo(Role.INTERFACE);
    assertThat(card.estimate()).isEqualTo(Duration.ofMinutes(150));
    assertThat(card.dependsOn()).containsExactly(3, 14);
    assertThat(card.milestone()).isEqualTo("J1");
    assertThat(card.file()).isEqualTo(FILE);
    assertThat(card.criteria()).isEqualTo(new Card.Criteria(0, 1));
    assertThat(card.review()).isEmpty();
  }

  @Test
  void whatItsReaderFoundIsKept() {
    Card card = accepted(Cards.card(7, "termine"));
    assertThat(card.review()).startsWith("Relue");
    assertThat(card.criteria()).isEqualTo(new Card.Criteria(1, 1));
  }

  @Nested
  class IsRefused {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "id: 7             | id: sept              | 2 | un nombre entier",
          "id: 7             | id: 8                 | 2 | 008-titre-court.md",
          "titre: Carte 7    | titre:                | 3 | un titre",
          "statut: a-faire   | statut: fini          | 4 | a-faire, en-cours, revue, termine",
          "mission: 6        | mission: 9            | 5 | un nombre de 1 à 8",
          "role: fonctions   | role: stagiaire       | 6 | pilotage, fonctions, interface",
          "estimation_h: 1.5 | estimation_h: 0       | 7 | de 0.5 à 4",
          "estimation_h: 1.5 | estimation_h: 4.5     | 7 | de 0.5 à 4",
          "estimation_h: 1.5 | estimation_h: 1.2     | 7 | par demi-heures",
          "depend_de: []     | depend_de: 3          | 8 | une liste de numéros",
          "jalon: J1         | jalon: vendredi       | 9 | un jalon",
          "jalon: J1         | jalon J1              | 9 | corrigez-la",
          "jalon: J1         | id: 7                 | 9 | gardez une seule ligne",
          "jalon: J1         | couleur: bleu         | 9 | id, titre, statut",
          "jalon: J1         | role2: x              | 10 | donnez un jalon"
        })
    void aWrongLineIsNamedWithItsRemedy(String right, String wrong, int line, String remedy) {
      String text = Cards.card(7, "a-faire").replace(right + "\n", wrong + "\n");
      assertThat(refused(text))
          .anySatisfy(
              refusal -> {
                assertThat(refusal.file()).isEqualTo(FILE);
                assertThat(refusal.line()).isEqualTo(line);
                assertThat(refusal.remedy()).contains(remedy);
                assertThat(refusal.toString()).startsWith(FILE + ":" + line);
              });
    }

    @Test
    void withoutAHead() {
      assertThat(refused("# Carte 7\n")).singleElement().extracting(Refusal::line).isEqualTo(1);
      assertThat(refused("")).hasSize(1);
    }

    @Test
    void whenItsHeadIsNotClosed() {
      assertThat(refused("---\nid: 7\n")).singleElement().extracting(Refusal::line).isEqualTo(2);
    }

    @Test
    void whenASectionIsMissingOrElsewhere() {
      String card = Cards.card(7, "a-faire");
      assertThat(refused(card.replace("## Revue technique\n", ""))).hasSize(1);
      assertThat(refused(card.replace("## Description\n", "") + "\n## Description\n")).hasSize(1);
    }

    @Test
    void forEveryReasonAtOnce() {
      String text =
          Cards.card(7, "fini").replace("mission: 6", "mission: 0").replace("jalon: J1\n", "");
      assertThat(refused(text)).extracting(Refusal::line).containsExactlyInAnyOrder(4, 5, 9);
    }
  }

  private static Card accepted(String text) {
    return ((CardReading.Accepted) CardParser.parse(FILE, text)).card();
  }

  private static List<Refusal> refused(String text) {
    return ((CardReading.Refused) CardParser.parse(FILE, text)).refusals();
  }
}
