package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import fr.cofrap.accounts.benchmark.Answering.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against functions that refuse whatever the real ones would. */
class AccountsTest {

  private static final int NUMBER = 5;
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private final Map<String, String> created = new ConcurrentHashMap<>();
  private final Map<String, Long> lastSteps = new ConcurrentHashMap<>();
  private final Map<String, Answering> functions = new HashMap<>();
  private Accounts accounts;

  @BeforeEach
  void make() throws IOException {
    functions.put("generate-password", Answering.by(this::create));
    functions.put("generate-2fa", Answering.by(this::enrol));
    functions.put("authenticate", Answering.by(this::authenticate));
    accounts = new Accounts(NUMBER, it -> functions.get(it).address());
  }

  @AfterEach
  void stop() {
    functions.values().forEach(Answering::close);
  }

  private static JsonNode read(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(String body) {
    return read(body).get("username").asText();
  }

  private Answer create(String body) {
    String name = name(body);
    boolean free = created.put(name, "password-" + name) == null;
    return new Answer(
        free ? 201 : 409, "{\"password\":\"password-%1$s\",\"ticket\":\"t-%1$s\"}".formatted(name));
  }

  private Answer enrol(String body) {
    boolean right = read(body).get("ticket").asText().equals("t-" + name(body));
    return new Answer(right ? 200 : 401, "{\"secret\":\"" + SECRET + "\"}");
  }

  /** A code is accepted once, and none that is older than the last. */
  private Answer authenticate(String body) {
    String name = name(body);
    boolean right = read(body).get("password").asText().equals(created.get(name));
    long now = System.currentTimeMillis() / 30_000;
    for (long step = now - 1; right && step <= now + 1; step++) {
      if (code(step).equals(read(body).get("code").asText())) {
        boolean fresh = lastSteps.getOrDefault(name, 0L) < step;
        lastSteps.merge(name, step, Math::max);
        return new Answer(fresh ? 200 : 401, "{}");
      }
    }
    return new Answer(401, "{}");
  }

  private static String code(long step) {
    try {
      return new DefaultCodeGenerator().generate(SECRET, step);
    } catch (CodeGenerationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyOneIsCreatedEnrolledAndActivatedUnderItsNumber() {
    assertThat(lastSteps).hasSize(NUMBER).containsKey(String.valueOf(Accounts.FIRST));
  }

  @Test
  void honestAuthenticationsAllSucceedInTheirOrder() {
    lastSteps.clear();
    List<String> honest = accounts.honest(0, 5);
    assertThat(honest).hasSizeBetween(2 * NUMBER, 3 * NUMBER);
    assertThat(honest).allMatch(body -> authenticate(body).status() == 200);
    assertThat(honest).noneMatch(body -> authenticate(body).status() == 200);
  }

  @Test
  void aCodeThatWouldEndBeforeTheRunIsLeftOut() {
    lastSteps.clear();
    long before = System.currentTimeMillis() / 30_000;
    List<String> honest = accounts.honest(0, 25);
    assertThat(honest).hasSize(2 * NUMBER).allMatch(body -> authenticate(body).status() == 200);
    assertThat(lastSteps.values()).allMatch(step -> step > before);
    assertThat(read(honest.get(0)).get("code").asText()).isNotEqualTo(code(before - 1));
  }

  @Test
  void thoseToBeRefusedAre() {
    lastSteps.clear();
    assertThat(accounts.refused())
        .hasSize(NUMBER)
        .noneMatch(body -> authenticate(body).status() == 200);
  }

  @Test
  void noNameIsCreatedTwice() {
    assertThat(accounts.creations(20)).allMatch(body -> create(body).status() == 201);
    assertThat(create(accounts.request("generate-password")).status()).isEqualTo(201);
  }

  @Test
  void aFunctionIsAskedForWhatItGrants() {
    lastSteps.clear();
    for (int i = 0; i < NUMBER; i++) {
      assertThat(authenticate(accounts.request("authenticate")).status()).isEqualTo(200);
    }
    assertThat(enrol(accounts.request("generate-2fa")).status()).isEqualTo(200);
  }
}
