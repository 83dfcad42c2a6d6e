package fr.cofrap.project.docs.figures;

import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.docs.text.Finding;
import fr.cofrap.project.docs.text.Tree;
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
        {"demarrage": {"mediane": 0.8467}, "debit": 1234.5, "ratio": 0.353, "delta": -5, "petit": 1e-3,
         "octets": 71303168, "texte": "douze",
         "fonctions": [{"nom": "authenticate", "p99": 12.4}, {"nom": "generate-2fa", "p99": 9}]}
        """);
    write(folder, "plan.yml", "roles: [a, b, c, d]\ncapacite: {pilotage: 19, interface: 19}\n");
    write(folder, "cartes/1.md", "statut: termine\n");
    write(folder, "cartes/2.md", "statut: revue\n");
    write(folder, "cartes/deep/3.md", "statut: termine\n");
  }

  private List<String> findingsOf(String text) {
    write(folder, "page.md", text);
    return FigureCheck.of(Tree.at(folder)).stream().map(Finding::what).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,85 s<!-- mesure: mesures.json#demarrage.mediane -->",
        "0,847 s<!-- mesure: mesures.json#demarrage.mediane -->",
        "1 s <!-- mesure: mesures.json#demarrage.mediane -->",
        "**1\u202f234,5**<!-- mesure: mesures.json#debit --> requêtes par seconde",
        "1 235<!--mesure:mesures.json#debit-->",
        "35 %<!-- mesure: mesures.json#ratio * 100 -->",
        "68 Mio<!-- mesure: mesures.json#octets / 1048576 -->",
        "\u22125 °C<!-- mesure: mesures.json#delta -->",
        "0,001<!-- mesure: mesures.json#petit -->",
        "`12` ms<!-- mesure: mesures.json#fonctions[nom=authenticate].p99 -->",
        "p99 de 9 ms<!-- mesure: mesures.json#fonctions[1].p99 -->",
        "2 fonctions<!-- mesure: mesures.json#fonctions.nombre -->",
        "4 rôles<!-- mesure: plan.yml#roles.nombre -->, 19 heures<!-- mesure: plan.yml#capacite.pilotage -->",
        "2 rôles<!-- mesure: plan.yml#capacite.nombre -->",
        "| a |\n|---|\n| 0,85<!-- mesure: mesures.json#demarrage.mediane --> |",
        "2 cartes<!-- nombre: cartes/*.md -->",
        "3 cartes<!-- nombre: cartes/**/*.md -->",
        "2 terminées<!-- nombre: cartes/**/*.md /statut: termine$/ -->",
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
        "0,8 s<!-- mesure: mesures.json#ratio -->",
        "1 234<!-- mesure: mesures.json#debit -->",
        "36 %<!-- mesure: mesures.json#ratio * 100 -->",
        "5 °C<!-- mesure: mesures.json#delta -->",
        "| a | b |\n|---|---|\n| 0,85 | 3<!-- mesure: mesures.json#demarrage.mediane --> |",
        "3 cartes<!-- nombre: cartes/*.md -->",
        "3 terminées<!-- nombre: cartes/**/*.md /statut: termine$/ -->",
      })
  void tells_what_differs(String text) {
    assertThat(findingsOf(text)).singleElement().asString().contains(" au lieu de ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7<!-- mesure: absent.json#a -->",
        "7<!-- mesure: mesures.json#absent -->",
        "7<!-- mesure: mesures.json#fonctions[9].p99 -->",
        "7<!-- mesure: mesures.json#fonctions[nom=absente].p99 -->",
        "7<!-- mesure: mesures.json#a..b -->",
        "7<!-- mesure: mesures.json#texte -->",
        "7<!-- mesure: mesures.json -->",
        "7<!-- mesure: cartes/1.md#statut: -->",
        "7<!-- nombre: absents/*.md -->",
        "7<!-- nombre: cartes/*.md /(/ -->",
        "Aucun nombre<!-- mesure: mesures.json#debit -->",
        "1 234,5 requêtes, dont une si lente que plus personne ne l’attendait<!-- mesure: mesures.json#debit -->",
        "1 234,5\n\n<!-- mesure: mesures.json#debit -->",
        "| 1 234,5 | x |\n|---|---|\n| 1 234,5 | b<!-- mesure: mesures.json#debit --> |",
      })
  void tells_a_source_that_cannot_be_compared(String text) {
    assertThat(findingsOf(text)).singleElement().asString().doesNotContain(" au lieu de ");
  }
}
