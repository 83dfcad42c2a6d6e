package fr.cofrap.accounts.features.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param status its HTTP status
 * @param headers its headers
 * @param body its body
 * @param time from the request's departure to the answer's arrival
 */
public record Reply(int status, HttpHeaders headers, byte[] body, Duration time) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROBLEMS = "https://cofrap.example/problems/";

  /** The body as JSON; a missing node when it is something else. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The text of a member of the body. */
  public String text(String member) {
    JsonNode value = json().path(member);
    if (!value.isTextual()) {
      throw new AssertionError("status " + status + ": no text \"" + member + "\" in the answer");
    }
    return value.asText();
  }

  /** What an authentication did: {@code activated} the first time, {@code authenticated} after. */
  public String event() {
    String outcome = text("status");
    return json().path("activated").asBoolean() ? "activated" : outcome;
  }

  /** The media type, without its parameters. */
  public String mediaType() {
    return headers.firstValue("content-type").orElse("").split(";", 2)[0].strip();
  }

  /** The name of the refusal; nothing when it is not one. */
  public Optional<String> slug() {
    return Optional.of(json().path("type").asText(""))
        .filter(it -> it.startsWith(PROBLEMS))
        .map(it -> it.substring(PROBLEMS.length()));
  }

  /** The headers but those that the time or the transport decides. */
  public Map<String, List<String>> lastingHeaders() {
    Map<String, List<String>> lasting = new TreeMap<>(headers.map());
    lasting.remove("date");
    return lasting;
  }

  @Override
  public String toString() {
    return status + slug().map(it -> " " + it).orElse("");
  }
}
