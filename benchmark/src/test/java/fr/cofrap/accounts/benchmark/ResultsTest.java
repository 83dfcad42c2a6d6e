package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  private final Results results = new Results();
  @TempDir private Path folder;

  private Results.Target.Held held(String part) throws IOException {
    return results.held().stream()
        .filter(it -> it.objectif().libelle().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private void images(double first, double second, double third) {
    results.add("image.authenticate", "Mo", first);
    results.add("image.generate-password", "Mo", second);
    results.add("image.generate-2fa", "Mo", third);
  }

  @Test
  void theWorstOfSeveralDecides() throws IOException {
    images(50, 74, 60);
    assertThat(held("Image").mesure().mediane()).isEqualTo(74);
    assertThat(held("Image").tenu()).isEqualTo("oui");
  }

  @Test
  void aTargetIsMissedAsPlainlyAsItIsMet() throws IOException {
    images(50, 75.1, 60);
    assertThat(held("Image").tenu()).isEqualTo("non");
    assertThat(held("Image")).asString().startsWith("non ").contains("75.1 (75.1 – 75.1)");
  }

  @Test
  void theAimIsSaidToBeReached() throws IOException {
    images(50, 60, 60);
    assertThat(held("Image").tenu()).isEqualTo("oui, et la visée");
  }

  @Test
  void moreIsBetterForAThroughput() throws IOException {
    results.add("rapport.debit.authenticate", "%", 22);
    assertThat(held("Débit d’authenticate").tenu()).isEqualTo("oui");
    results.add("rapport.debit.authenticate", "%", 21.8);
    assertThat(held("Débit d’authenticate").tenu()).isEqualTo("non");
  }

  @Test
  void whatWasNotAllMeasuredIsSaidNotToBe() throws IOException {
    results.add("image.authenticate", "Mo", 50);
    assertThat(held("Image").tenu()).isEqualTo("non mesuré");
    assertThat(held("Image").mesure()).isNull();
  }

  @Test
  void allThatDesignPromisesIsLookedAt() throws IOException {
    assertThat(results.held()).hasSize(11).allMatch(it -> it.tenu().equals("non mesuré"));
  }

  @Test
  void theFileHoldsEverythingRoundByRound() throws IOException {
    results.fact("Date", "un jour");
    results.skip("ceci");
    results.skip("ceci");
    results.add("a", "ms", 10);
    results.add("a", "ms", 30);
    Path file = folder.resolve("mesures.json");
    results.write(file);
    JsonNode written = new ObjectMapper().readTree(file.toFile());
    assertThat(written.at("/circonstances/Date").asText()).isEqualTo("un jour");
    assertThat(written.at("/non_mesure")).hasSize(1);
    assertThat(written.at("/objectifs")).hasSize(11);
    assertThat(written.at("/mesures/a"))
        .isEqualTo(new ObjectMapper().valueToTree(Figure.of("ms", List.of(10., 30.))));
  }
}
