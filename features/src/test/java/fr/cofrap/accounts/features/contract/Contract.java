package fr.cofrap.accounts.features.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document, as something that answers can be held against. */
public final class Contract {

  private static final Contract INSTANCE = new Contract(Repository.path("functions/openapi.yml"));
  private static final String ELSEWHERE = "/components/responses/AdresseInconnue";

  private static final String STARTING = "/components/responses/Indisponible";

  /** Knows what OpenAPI adds: the library warns of it otherwise, in the log of what is tested. */
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          it ->
              it.metaSchema(
                  JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                      .keyword(new NonValidationKeyword("components"))
                      .build()));

  private final JsonNode document;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  private Contract(Path file) {
    try {
      document = new YAMLMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one contract. */
  public static Contract get() {
    return INSTANCE;
  }

  /** The document itself. */
  JsonNode document() {
    return document;
  }

  /**
   * Holds an answer against the contract, and notes that it was met.
   *
   * @throws AssertionError when the contract does not foresee it
   */
  public void check(String path, String method, Reply reply) {
    JsonNode operation = operation(path, method);
    JsonNode declared = declared(operation, reply);
    if (declared.isMissingNode()) {
      throw new AssertionError(path + " is not meant to answer " + reply);
    }
    new AnswerCheck(this, path + " " + reply, declared).check(reply, "HEAD".equals(method));
    Coverage.met(operation.isMissingNode() ? "*" : path, reply);
  }

  private JsonNode declared(JsonNode operation, Reply reply) {
    if (reply.slug().filter("unavailable"::equals).isPresent()) {
      return document.at(STARTING);
    }
    return operation.isMissingNode()
        ? document.at(ELSEWHERE)
        : resolve(operation.path("responses").path(String.valueOf(reply.status())));
  }

  private JsonNode operation(String path, String method) {
    JsonNode operations = document.path("paths").path(path);
    JsonNode post = operations.path("post");
    return post.isMissingNode() && "GET".equals(method) ? operations.path("get") : post;
  }

  /** Follows a reference, if there is one. */
  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : document.at(reference.asText().substring(1));
  }

  /** What a schema of the document has against a value. */
  Set<ValidationMessage> complaints(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compile).validate(value);
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = new ObjectMapper().createObjectNode();
    whole.put("$schema", SpecVersion.VersionFlag.V202012.getId());
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", document.path("components"));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return FACTORY.getSchema(whole, config);
  }
}
