package fr.cofrap.accounts.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Flat JSON objects, read strictly (RFC 8259, UTF-8, no member twice) and written plainly. */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What most objects fit into, in bytes. */
  private static final int SPACE = 512;

  private Json() {}

  /** Loads the classes that reading and writing need. */
  public static void load() {
    read(write(Map.of("", "")));
  }

  /** Reads an object; nothing when the bytes are anything else. */
  static Optional<JsonObject> read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(decode(bytes))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, Object> members = members(parser);
      return parser.nextToken() == null ? Optional.of(new JsonObject(members)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Map<String, Object> members(JsonParser parser) throws IOException {
    Map<String, Object> members = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      members.put(name, value(parser));
      parser.skipChildren();
    }
    return members;
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return wellFormed(parser.getText());
    }
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        ? parser.getBigIntegerValue()
        : JsonObject.OTHER;
  }

  /**
   * Half a surrogate pair is no text: encoded, it would become the same byte as a question mark.
   */
  private static Object wellFormed(String text) {
    String encoded = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return encoded.equals(text) ? text : JsonObject.OTHER;
  }

  /** Writes an object of texts, numbers and booleans, in UTF-8. */
  public static byte[] write(Map<String, ?> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(SPACE);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.writeStartObject();
      for (Map.Entry<String, ?> member : members.entrySet()) {
        generator.writeFieldName(member.getKey());
        generator.writeObject(member.getValue());
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
