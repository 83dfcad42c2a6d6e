package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static String said(Results results) {
    return Reading.of(results).stream()
        .map(it -> it.replace('\u00a0', ' ').replace('\u202f', ' '))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatIsMissedIsSaidAsPlainlyAsWhatIsMet() {
    assertThat(said(Sample.results()))
        .contains("Tenu : Démarrage à froid, rapporté au plancher ; Débit d’authenticate")
        .contains("Non tenu : Mémoire résidente au repos.")
        .contains("Sans mesure ici : p99 de generate-password");
  }

  @Test
  void theFloorWithItsOwnCacheIsTheSeverestComparison() {
    assertThat(said(Sample.results()))
        .contains("authenticate démarre 3,00 (3,00 – 3,00) fois plus vite")
        .contains("le rapport serait de × 3,00 (3,00 – 3,00)");
  }

  @Test
  void whatARequestCostsAllTogetherBoundsTheRate() {
    assertThat(said(Sample.results()))
        .contains(
            "coûte 350 (315 – 385) µs de processeur à la fonction, 250 (225 – 275) à PostgreSQL")
        .contains(
            "pas plus de 3 077 (3 030 – 3 125) par seconde, et en fait 2 600 (2 340 – 2 860)");
  }

  @Test
  void bothProtocolsOfPgbenchAreTold() {
    assertThat(said(Sample.results()))
        .contains("authenticate atteint 65,0 % (65,0 – 65,0) de pgbench en requêtes préparées")
        .contains("80,0 % (80,0 – 80,0) de pgbench en protocole simple");
  }

  @Test
  void aGeneratorAtEaseIsSaidToBe() {
    assertThat(said(Sample.results()))
        .contains("au plus 13,0 % d’un cœur")
        .endsWith("ce n’est pas lui qui limite.");
  }

  @Test
  void aBusyGeneratorIsNotHidden() {
    Results results = Sample.results();
    results.put("busy.load.authenticate.8.generator", new Series("%", List.of(.7)));
    assertThat(said(results)).endsWith("il limite peut-être.");
  }

  @Test
  void othersAreToldOnceTheyWeigh() {
    Results results = Sample.results();
    assertThat(said(results)).doesNotContain("D’autres programmes");
    results.put("busy.load.authenticate.8.others", new Series("%", List.of(.02, .33, .01)));
    assertThat(said(results))
        .contains("dans un passage au moins de : authenticate à 8 clients (33,0 %).");
  }

  @Test
  void aMachineThatWasBusyIsSaidToBe() {
    Results results = Sample.results();
    results.put(Results.LOAD, new Series("", List.of(.4)));
    assertThat(said(results)).doesNotContain("n’était pas au repos");
    results.put(Results.LOAD, new Series("", List.of(3.)));
    assertThat(said(results)).contains("n’était pas au repos : 3,00 programmes");
  }

  @Test
  void nothingIsSaidOfWhatWasNotMeasured() {
    assertThat(Reading.of(new Results())).singleElement().asString().startsWith("Sans mesure ici");
  }
}
