package fr.cofrap.accounts.features.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cofrap.accounts.features.http.Client;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Base32;

/**
 * What must hold of everything the product wrote while all tests ran: no secret in its log, its
 * metrics or its table, and one audit line for each decision.
 */
public final class Discretion {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SIX_DIGITS =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{6}(?![0-9A-Za-z])");
  private static final Pattern TIME = Pattern.compile("\"time\":\"[^\"]*\"");

  /** Other ids are not honoured. */
  private static final String CALL = "[A-Za-z0-9-]{1,64}";

  private Discretion() {}

  /**
   * Looks at all of it.
   *
   * @throws AssertionError when something is not as it must be
   */
  public static void check() throws JsonProcessingException {
    hidesAll();
    Product product = Product.get();
    hidesSecrets("table", product.table().text());
    audits(product.log().text(), product.client());
  }

  /** Says that no secret and no code so far stands in what those who watch can read. */
  public static void hidesAll() {
    Product product = Product.get();
    String log = product.log().text();
    hidesSecrets("log", log);
    hidesCodes(log);
    hidesSecrets("metrics", product.client().get("/metrics").text());
  }

  /** Says that no secret issued so far stands in a text, as it is or in a usual spelling. */
  public static void hidesSecrets(String where, String text) {
    for (String secret : Issued.secrets()) {
      for (String spelling : spellings(secret)) {
        if (text.contains(spelling)) {
          throw new AssertionError(
              "a secret of " + secret.length() + " letters is in the " + where);
        }
      }
    }
  }

  private static List<String> spellings(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    List<String> spellings =
        new ArrayList<>(
            List.of(
                secret,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes)));
    if (secret.matches("[A-Z2-7]{32}")) {
      byte[] key = new Base32().decode(secret);
      spellings.add(HexFormat.of().formatHex(key));
      spellings.add(Base64.getEncoder().withoutPadding().encodeToString(key));
      spellings.add(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }
    return spellings;
  }

  private static void hidesCodes(String log) {
    List<String> found =
        SIX_DIGITS
            .matcher(TIME.matcher(log).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .filter(Issued.codes()::contains)
            .toList();
    if (!found.isEmpty()) {
      throw new AssertionError(found.size() + " codes are in the log");
    }
  }

  private static void audits(String log, Client client) throws JsonProcessingException {
    Map<String, List<JsonNode>> lines = auditLines(log);
    for (Client.Exchanged exchange : client.exchanges()) {
      if (exchange.path().startsWith("/function/") && exchange.call().matches(CALL)) {
        audited(exchange, lines.getOrDefault(exchange.call(), List.of()));
      }
    }
  }

  private static void audited(Client.Exchanged exchange, List<JsonNode> lines) {
    String what = exchange.path() + " " + exchange.reply();
    if (lines.size() != 1) {
      throw new AssertionError(lines.size() + " audit lines for " + what);
    }
    JsonNode line = lines.get(0);
    boolean whole =
        List.of("username", "outcome", "reason", "client").stream()
            .allMatch(member -> !line.path(member).asText("").isEmpty());
    boolean right =
        (exchange.path().endsWith("/" + line.path("event").asText())
                || "http".equals(line.path("event").asText()))
            && exchange.reply().slug().stream().allMatch(line.path("outcome").asText()::equals);
    if (!whole || !right) {
      throw new AssertionError("the audit line of " + what + " reads " + line);
    }
  }

  /** The audit lines of a log, by call. */
  public static Map<String, List<JsonNode>> auditLines(String log) throws JsonProcessingException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : log.lines().toList()) {
      JsonNode parsed = JSON.readTree(line);
      if (parsed.has("event")) {
        lines.add(parsed);
      }
    }
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.path("call").asText(), HashMap::new, Collectors.toList()));
  }
}
