package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCheckTest {

  @TempDir private Path folder;

  @BeforeEach
  void sources() {
    write(
        folder,
        "mesures.json",
        """
        {"demarrage": {"mediane": 0.8467}, "debit": 1234.5, "delta": -5, "petit": 0.001, "texte": "douze"}
        """);
    write(folder, "plan.yml", "roles: [a, b]\ncapacite: {pilotage: 19}\n");
  }

  private List<String> findingsOf(String text) {
    write(folder, "page.md", text);
    return FigureCheck.of(Tree.at(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,85 s<!-- mesure: mesures.json#demarrage.mediane -->",
        "0,847 s<!-- mesure: mesures.json#demarrage.mediane -->",
        "1 s <!-- mesure: mesures.json#demarrage.mediane -->",
        "**1\u202f234,5**<!-- mesure: mesures.json#debit --> requêtes par seconde",
        "1 235<!--mesure:mesures.json#debit-->",
        "\u22125 °C<!-- mesure: mesures.json#delta -->",
        "0,001<!-- mesure: mesures.json#petit -->",
        "19 h<!-- mesure: plan.yml#capacite.pilotage -->, 0,85<!-- mesure: mesures.json#demarrage.mediane -->",
        "| a |\n|---|\n| 0,85<!-- mesure: mesures.json#demarrage.mediane --> |",
        "12-0,85 s<!-- mesure: mesures.json#demarrage.mediane -->",
        "`7<!-- mesure: absent.json#a -->`",
        "7 <!-- une note -->",
      })
  void accepts_what_the_source_says(String text) {
    assertThat(findingsOf(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,84 s<!-- mesure: mesures.json#demarrage.mediane -->",
        "1 234<!-- mesure: mesures.json#debit -->",
        "5 °C<!-- mesure: mesures.json#delta -->",
        "| a | b |\n|---|---|\n| 0,85 | 3<!-- mesure: mesures.json#demarrage.mediane --> |",
      })
  void tells_what_differs(String text) {
    assertThat(findingsOf(text)).singleElement().asString().contains(" au lieu de ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7<!-- mesure: absent.json#a -->",
        "7<!-- mesure: mesures.json#absent -->",
        "7<!-- mesure: mesures.json#demarrage -->",
        "7<!-- mesure: mesures.json#demarrage..mediane -->",
        "7<!-- mesure: mesures.json#texte -->",
        "7<!-- mesure: mesures.json -->",
        "123450<!-- mesure: mesures.json#debit * 100 -->",
        "2<!-- mesure: plan.yml#roles.nombre -->",
        "2 cartes<!-- nombre: cartes/*.md -->",
        "Aucun nombre<!-- mesure: mesures.json#debit -->",
        "1 234,5 requêtes, dont une si lente que plus personne ne l’attendait<!-- mesure: mesures.json#debit -->",
        "1 234,5\n\n<!-- mesure: mesures.json#debit -->",
        "| 1 234,5 | x |\n|---|---|\n| 1 234,5 | b<!-- mesure: mesures.json#debit --> |",
      })
  void tells_a_source_that_cannot_be_compared(String text) {
    assertThat(findingsOf(text)).singleElement().asString().doesNotContain(" au lieu de ");
  }
}
