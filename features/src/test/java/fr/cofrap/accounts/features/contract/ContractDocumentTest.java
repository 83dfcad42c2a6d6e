package fr.cofrap.accounts.features.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cofrap.accounts.features.world.Repository;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document, before any answer is held against it. */
class ContractDocumentTest {

  private final Contract contract = Contract.get();
  private final JsonNode document = contract.document();

  @Test
  void theDocumentIsValidOpenApi31() throws IOException {
    String text = Files.readString(Repository.path("functions/openapi.yml"));
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, null);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1.");
    assertThat(result.getOpenAPI().getPaths()).hasSize(6);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void everythingIsDescribed() {
    assertThat(document.findParents("description"))
        .allMatch(it -> !it.path("description").asText().isBlank());
    for (JsonNode part : List.of(document.at("/components/headers"), responses())) {
      assertThat(part).isNotEmpty().allMatch(it -> it.has("description"));
    }
  }

  @Test
  void everyAnswerForbidsItsStorageAndEveryRefusalNamesItsLanguage() {
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        for (JsonNode response : operation.path("responses")) {
          JsonNode declared = contract.resolve(response);
          assertThat(declared.path("headers").has("Cache-Control")).isTrue();
          assertThat(declared.path("headers").has("Content-Language"))
              .isEqualTo(declared.path("content").has("application/problem+json"));
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsValid() {
    return document.at("/components/schemas").properties().stream()
        .filter(schema -> schema.getValue().has("examples"))
        .map(schema -> DynamicTest.dynamicTest(schema.getKey(), () -> examplesAreValid(schema)));
  }

  private void examplesAreValid(Map.Entry<String, JsonNode> schema) {
    for (JsonNode example : schema.getValue().path("examples")) {
      assertThat(contract.complaints(schema.getValue(), example)).isEmpty();
    }
  }

  private JsonNode responses() {
    return document.at("/components/responses");
  }
}
