package fr.cofrap.accounts.features.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.cofrap.accounts.features.http.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds one answer against the response that the contract declares for it. */
final class AnswerCheck {

  /** Those of HTTP itself. */
  private static final Set<String> TRANSPORT =
      Set.of("content-type", "content-length", "transfer-encoding", "connection", "date");

  /** Those of the entry and of the gateway, where the product is deployed. */
  private static final Set<String> PLATFORM =
      System.getProperty("cofrap.site") == null
          ? Set.of()
          : Set.of("strict-transport-security", "x-call-id");

  private final Contract contract;
  private final String what;
  private final JsonNode declared;

  AnswerCheck(Contract contract, String what, JsonNode declared) {
    this.contract = contract;
    this.what = what;
    this.declared = declared;
  }

  void check(Reply reply, boolean withoutBody) {
    checkHeaders(reply);
    JsonNode media = declared.path("content").path(reply.mediaType());
    require(!media.isMissingNode(), "has the media type " + reply.mediaType());
    if (!withoutBody) {
      JsonNode body =
          reply.mediaType().endsWith("json") ? reply.json() : TextNode.valueOf(reply.text());
      validate("body", media.path("schema"), body);
    }
  }

  private void checkHeaders(Reply reply) {
    Set<String> undeclared = new TreeSet<>(reply.headers().map().keySet());
    undeclared.removeAll(TRANSPORT);
    undeclared.removeAll(PLATFORM);
    for (Map.Entry<String, JsonNode> header : declared.path("headers").properties()) {
      List<String> values = reply.headers().allValues(header.getKey());
      JsonNode rule = contract.resolve(header.getValue());
      require(values.size() <= 1, "repeats the header " + header.getKey());
      require(
          values.size() == 1 || !rule.path("required").asBoolean(),
          "lacks the header " + header.getKey());
      values.forEach(it -> validate(header.getKey(), rule.path("schema"), value(rule, it)));
      undeclared.remove(header.getKey().toLowerCase(Locale.ROOT));
    }
    require(undeclared.isEmpty(), "has the headers " + undeclared);
  }

  private static JsonNode value(JsonNode rule, String text) {
    boolean integer = "integer".equals(rule.path("schema").path("type").asText());
    return integer && text.matches("[0-9]{1,9}")
        ? IntNode.valueOf(Integer.parseInt(text))
        : TextNode.valueOf(text);
  }

  private void validate(String part, JsonNode schema, JsonNode value) {
    var complaints = contract.complaints(schema, value);
    require(complaints.isEmpty(), "breaks the contract in its " + part + ": " + complaints);
  }

  private void require(boolean condition, String complaint) {
    if (!condition) {
      throw new AssertionError(what + " " + complaint);
    }
  }
}
