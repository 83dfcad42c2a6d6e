package fr.cofrap.accounts.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/**
 * What a function replied. It never prints its members, which may be secrets.
 *
 * @param status the HTTP status
 * @param members the texts of its JSON object
 */
public record Reply(int status, Map<String, String> members) {

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), texts(response.body()));
  }

  private static Map<String, String> texts(String json) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.put(parser.currentName(), parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** A text of it. */
  public String text(String member) {
    return members.get(member);
  }

  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
