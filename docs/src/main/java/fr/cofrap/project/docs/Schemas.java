package fr.cofrap.project.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Reads YAML or JSON into records, once its JSON schema has accepted it. */
final class Schemas {

  /** Durations are written in hours, such as 1.5. */
  private static final StdConverter<BigDecimal, Duration> HOURS =
      new StdConverter<>() {
        @Override
        public Duration convert(BigDecimal hours) {
          return Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3600)).longValue());
        }
      };

  private static final ResourceBundle KEYS =
      ResourceBundle.getBundle("fr.cofrap.project.docs.keys");

  /** Names are French in our files, English in our code. */
  private static final NamingBase NAMES =
      new NamingBase() {
        @Override
        public String translate(String name) {
          return KEYS.containsKey(name) ? KEYS.getString(name) : name;
        }
      };

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(NAMES)
          .addModule(
              new JavaTimeModule()
                  .addDeserializer(Duration.class, new StdDelegatingDeserializer<>(HOURS)))
          .build();

  private Schemas() {}

  /**
   * A file of the repository, whose schema is beside it: that of plan.yml is plan.schema.json.
   *
   * @throws DocsException naming the file, the place in it and the remedy, in French
   */
  static <T> T read(Tree tree, String path, Class<T> type) {
    String schema = path.replaceFirst("\\.[a-z]+$", ".schema.json");
    return parse(path, tree.read(path), schema(tree, schema), type);
  }

  /** The same, where there is such a file. */
  static <T> Optional<T> find(Tree tree, String path, Class<T> type) {
    return Optional.of(path).filter(tree::hasFile).map(it -> read(tree, it, type));
  }

  /** A schema of the repository. */
  static JsonSchema schema(Tree tree, String path) {
    SchemaValidatorsConfig french =
        SchemaValidatorsConfig.builder()
            .locale(Locale.FRENCH)
            .formatAssertionsEnabled(true)
            .build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(tree.read(path), french);
  }

  /**
   * A text, or its front matter: the first YAML document of it.
   *
   * @param path the file it comes from, for whoever has to correct it
   * @throws DocsException as {@link #read}
   */
  static <T> T parse(String path, String text, JsonSchema schema, Class<T> type) {
    try {
      JsonNode node = MAPPER.readTree(text);
      DocsException.refuse(
          schema.validate(node).stream()
              .map(it -> new DocsException(path, it.getMessage(), remedy(it)))
              .toList());
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ", ligne " + e.getLocation().getLineNr();
      throw new DocsException(path + line, e.getOriginalMessage(), "corrigez son YAML");
    }
  }

  private static String remedy(ValidationMessage fault) {
    return switch (fault.getType()) {
      case "additionalProperties" -> "retirez cette clé ou corrigez son nom";
      case "required" -> "ajoutez-la";
      default -> "donnez ce que le schéma accepte" + French.COLON + fault.getSchemaNode();
    };
  }
}
