package fr.cofrap.accounts.features.contract;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cofrap.accounts.features.http.Reply;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the answers that the contract declares have really been met. */
public final class Coverage {

  private static final Set<String> MET = ConcurrentHashMap.newKeySet();

  private Coverage() {}

  static void met(String path, Reply reply) {
    MET.add(key(path, String.valueOf(reply.status()), reply.slug().orElse("-")));
  }

  /**
   * Says that every answer was met.
   *
   * @throws AssertionError with those that were not
   */
  public static void check() {
    Set<String> missing = declared();
    missing.removeAll(MET);
    if (!missing.isEmpty()) {
      throw new AssertionError("declared by the contract, and never met: " + missing);
    }
  }

  private static Set<String> declared() {
    Contract contract = Contract.get();
    Set<String> keys = new TreeSet<>();
    keys.add(key("*", "404", "not-found"));
    for (Map.Entry<String, JsonNode> path : contract.document().path("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
          JsonNode declared = contract.resolve(response.getValue());
          keys.add(key(path.getKey(), response.getKey(), slug(contract, declared)));
        }
      }
    }
    return keys;
  }

  private static String slug(Contract contract, JsonNode response) {
    JsonNode schema = response.path("content").path("application/problem+json").path("schema");
    JsonNode own = schema.path("properties").path("type").path("const");
    JsonNode type =
        own.isMissingNode()
            ? contract.resolve(schema).path("properties").path("type").path("const")
            : own;
    return type.isMissingNode() ? "-" : type.asText().replaceFirst(".*/", "");
  }

  private static String key(String path, String status, String slug) {
    return path + " " + status + " " + slug;
  }
}
