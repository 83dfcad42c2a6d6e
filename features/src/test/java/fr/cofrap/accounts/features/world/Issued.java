package fr.cofrap.accounts.features.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret that the product handed over, or was shown, while the tests ran. */
public final class Issued {

  /** Shorter texts could stand in a log for other reasons. */
  private static final int LEAST_LENGTH = 12;

  private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();
  private static final Set<String> CODES = ConcurrentHashMap.newKeySet();

  private Issued() {}

  /** Notes what is secret in the body of a request or of an answer. */
  public static void note(JsonNode body) {
    for (String member :
        new String[] {"password", "secret", "otpauth_uri", "qr_code", "ticket", "retry_key"}) {
      text(body, member).filter(it -> it.length() >= LEAST_LENGTH).ifPresent(SECRETS::add);
    }
    text(body, "code").filter(it -> it.matches("[0-9]{6}")).ifPresent(CODES::add);
  }

  private static Optional<String> text(JsonNode body, String member) {
    return Optional.ofNullable(body.get(member)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** Passwords, TOTP secrets, their pictures and addresses, tickets. */
  public static Set<String> secrets() {
    return SECRETS;
  }

  /** Codes of six digits. */
  public static Set<String> codes() {
    return CODES;
  }
}
