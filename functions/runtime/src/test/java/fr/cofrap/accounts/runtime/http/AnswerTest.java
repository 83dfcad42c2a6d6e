package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.runtime.log.Logging;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision")
class AnswerTest {

  private final PrintStream usual = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final Call call = new Call(facts, Locale.FRENCH, 0, new AtomicBoolean());

  @BeforeEach
  void start() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    Logging.start();
    for (String fact : List.of("event", "username", "outcome", "reason", "call", "client")) {
      facts.put(fact, "the " + fact);
    }
  }

  @AfterEach
  void restore() throws Exception {
    System.setOut(usual);
    LogManager.getLogManager().readConfiguration();
  }

  @Test
  void isALineOfNamedFacts() {
    Answer.refusal(Problem.CREDENTIALS_REFUSED, "WRONG_CODE").decide(call);

    assertThat(lines()).hasSize(1);
    assertThat(lines()[0])
        .startsWith("{\"time\":")
        .endsWith(
            ",\"level\":\"INFO\",\"event\":\"the event\",\"username\":\"the username\","
                + "\"outcome\":\"credentials-refused\",\"reason\":\"wrong-code\","
                + "\"call\":\"the call\",\"client\":\"the client\"}");
  }

  @Test
  void isTakenOnce() {
    assertThat(Answer.success(200, "authenticated").decide(call)).isTrue();
    assertThat(Answer.refusal(Problem.UNAVAILABLE, "late").decide(call)).isFalse();

    assertThat(lines()).hasSize(1);
    assertThat(lines()[0]).contains("authenticated");
  }

  @Test
  void doesNotShowWhatIsHandedOver() {
    assertThat(Answer.success(201, "issued", "password", "s3cret").toString())
        .doesNotContain("s3cret");
    assertThat(Answer.refusal(Problem.CREDENTIALS_EXPIRED, "-", "ticket", "s3cret").toString())
        .doesNotContain("s3cret");
  }

  private String[] lines() {
    return out.toString(StandardCharsets.UTF_8).split("\n");
  }
}
