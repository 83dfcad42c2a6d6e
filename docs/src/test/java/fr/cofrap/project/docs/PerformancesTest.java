package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.replace;
import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancesTest {

  private static final String FILE =
      """
      {"circonstances": {"Processeur": "essai"},
       "objectifs": [
        {"objectif": {"libelle": "Image", "unite": "Mo", "minimum": 75, "visee": 60},
         "mesure": {"mediane": 80.25, "min": 79, "max": 1234.5}, "tenu": "non"},
        {"objectif": {"libelle": "Débit", "unite": "%", "minimum": 22, "visee": 28},
         "mesure": null, "tenu": "non mesuré"},
        {"objectif": {"libelle": "Mémoire", "unite": "Mio", "minimum": 90, "visee": 80},
         "mesure": {"mediane": 77, "min": 76, "max": 78}, "tenu": "oui, et la visée"},
        {"objectif": {"libelle": "Froid", "unite": "×", "minimum": 2.5, "visee": 2,
          "mesures": ["rapport.froid.authenticate", "rapport.froid.generate-2fa"]},
         "mesure": {"mediane": 3, "min": 2, "max": 4}, "tenu": "oui"},
        {"objectif": {"libelle": "Part", "unite": "%", "minimum": 22, "visee": 28,
          "mesures": ["rapport.debit.authenticate"]},
         "mesure": {"mediane": 25, "min": 24, "max": 26}, "tenu": "oui"},
        {"objectif": {"libelle": "Autre part", "unite": "%", "minimum": 12, "visee": 18,
          "mesures": ["rapport.debit.generate-password"]},
         "mesure": {"mediane": 11, "min": 10, "max": 13}, "tenu": "oui"},
        {"objectif": {"libelle": "Repos", "unite": "Mio", "minimum": 90, "visee": 80,
          "mesures": ["repos.authenticate.rss"]},
         "mesure": {"mediane": 55, "min": 55, "max": 55, "passages": [55]}, "tenu": "oui"},
        {"objectif": {"libelle": "Charge", "unite": "Mio", "minimum": 110, "visee": 95,
          "mesures": ["charge.authenticate.rss"]},
         "mesure": {"mediane": 165, "min": 164, "max": 166}, "tenu": "oui"}],
       "non_mesure": ["ceci"],
       "mesures": {
        "froid.authenticate": {"mediane": 800, "min": 700, "max": 900},
        "rapport.froid.authenticate.sans-cache": {"mediane": 8, "min": 7, "max": 9}}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void measured() {
    write(folder, Performances.FILE, FILE);
    String schema = "docs/reference/mesures.schema.json";
    write(folder, schema, Copies.repository().read(schema));
  }

  private String made(int product) {
    List<Product> products = Performances.products(Tree.at(folder));
    return Copies.made(products.get(product));
  }

  @Test
  void eachTargetIsBesideBothItsBoundsAndWhatWasMeasuredWithItsSpread() {
    assertThat(made(0))
        .contains(
            "| Image | ≤\u00a075\u00a0Mo | ≤\u00a060\u00a0Mo | 80,3 (79 – 1\u202f235) | non |")
        .contains("| Débit | ≥\u00a022\u00a0% | ≥\u00a028\u00a0% | — | non mesuré |")
        .contains("| 77 (76 – 78) | oui, et la visée |")
        .contains("| 55 | oui |");
  }

  @Test
  void whatIsMissedOrWasNotMeasuredIsSaidPlainly() {
    assertThat(made(0))
        .contains("Ne sont pas tenus ou pas mesurés\u00a0: Image\u202f; Débit.")
        .contains("- Non mesuré\u00a0: ceci")
        .contains("- Processeur\u00a0: `essai`");
  }

  @Test
  void aCellWithoutItsSpreadIsRefused() {
    replace(
        folder,
        Performances.FILE,
        "{\"mediane\": 800, \"min\": 700, \"max\": 900}",
        "{\"mediane\": 800}");
    assertThatThrownBy(() -> made(0))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining("/mesures/froid.authenticate")
        .hasMessageContaining("Remède");
  }

  @Test
  void barsAreAsLongAsWhatWasMeasured() {
    assertThat(made(1))
        .contains(
            "width=\"68\"", "width=\"540\"", "width=\"203\"", "width=\"307\"", "width=\"135\"")
        .contains("width=\"405\"", ">3</text>", ">25</text>", ">11</text>", ">165</text>");
  }

  @Test
  void aMarkStandsAtEachTarget() {
    assertThat(made(1))
        .contains("M569 127v44", "M670 217v44", "M547 261v44", "M621 351v44", "M670 395v44")
        .contains("2,50 au plus", "22 et 12 au moins", "90 et 110 au plus");
  }

  @Test
  void nothingIsDrawnOfWhatWasNotMeasuredOrHasNoTarget() {
    replace(folder, Performances.FILE, "rapport.debit.authenticate", "other");
    assertThatThrownBy(() -> made(1))
        .isInstanceOf(DocsException.class)
        .hasMessageContaining("rapport.debit.authenticate");
  }

  @Test
  void withoutMeasuresThereIsNoPage() {
    assertThat(Performances.products(Tree.at(Path.of("src/test/resources/sample")))).isEmpty();
  }
}
