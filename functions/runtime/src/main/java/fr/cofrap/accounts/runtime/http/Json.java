package fr.cofrap.accounts.runtime.http;

import static com.fasterxml.jackson.core.JsonFactory.Feature.CANONICALIZE_FIELD_NAMES;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object that came in, read by Jackson: in UTF-8, no member twice, nothing after it (RFC
 * 8259). It never prints its members, which may be secrets.
 */
public final class Json {

  /** Keeps no names: so many that collide in Jackson's table of them make it refuse all others. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().disable(CANONICALIZE_FIELD_NAMES).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode members;

  private Json(JsonNode members) {
    this.members = members;
  }

  /** Reads an object; nothing when the bytes are anything else. */
  static Optional<Json> read(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject).map(Json::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether there is a member of that name, whatever its value. */
  public boolean has(String name) {
    return members.has(name);
  }

  /**
   * The text of a member; nothing when it is missing, null or not a text. Half a surrogate pair is
   * no text: encoded, it would become the byte of a question mark.
   */
  public Optional<String> text(String name) {
    return Optional.ofNullable(members.path(name).textValue())
        .filter(StandardCharsets.UTF_8.newEncoder()::canEncode);
  }

  /** The whole number of a member, of 32 bits at most. */
  public Optional<Integer> number(String name) {
    return Optional.of(members.path(name)).filter(JsonNode::isInt).map(JsonNode::intValue);
  }

  /** Writes an object of texts, numbers and booleans. */
  public static String write(Map<String, ?> members) {
    return MAPPER.valueToTree(members).toString();
  }
}
