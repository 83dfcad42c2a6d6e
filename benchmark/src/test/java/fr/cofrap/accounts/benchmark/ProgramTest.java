package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.Answering.Answer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgramTest {

  private static Program sh(String script) throws IOException {
    return sh(script, Site.freePort());
  }

  private static Program sh(String script, String port) throws IOException {
    return Program.start(List.of("sh", "-c", script), Map.of("COFRAP_PORT", port));
  }

  @Test
  void whatItPrintsIsKept() throws Exception {
    assertThat(Program.run(Map.of("A", "b"), "sh", "-c", "echo $A; echo c >&2"))
        .isEqualTo("b\nc\n");
  }

  @Test
  void aFailureIsToldWithItsLastWords() throws Exception {
    try (Program failing = sh("echo why; exit 3")) {
      assertThatExceptionOfType(BenchmarkException.class)
          .isThrownBy(failing::finish)
          .withMessageContaining("3")
          .withMessageContaining("why");
    }
  }

  @Test
  void closingItEndsIt() throws Exception {
    Program program = sh("exec sleep 60");
    program.close();
    assertThatExceptionOfType(BenchmarkException.class).isThrownBy(program::requireAlive);
  }

  @Test
  void itsMemoryIsThatOfTheKernel() throws Exception {
    try (Program program = sh("exec sleep 60")) {
      assertThat(program.mib("Rss")).isBetween(.2, 20.);
      assertThat(program.mib("Pss")).isPositive().isLessThanOrEqualTo(program.mib("Rss"));
    }
  }

  @Nested
  class IsAskedForTheFirstTime {

    private final Deque<Integer> statuses = new ArrayDeque<>();

    private double first(String script) throws IOException {
      try (Answering server = Answering.by(body -> new Answer(statuses.pop(), "{}"));
          Program program = sh(script, String.valueOf(server.port()))) {
        return program.answersAt("/", null);
      }
    }

    @Test
    void againAndAgainUntilItIsReady() throws IOException {
      statuses.addAll(List.of(503, 404, 201, 200));
      assertThat(first("exec sleep 60")).isPositive();
      assertThat(statuses).containsExactly(200);
    }

    @Test
    void andItsRefusalIsNotTakenForAnAnswer() {
      statuses.add(401);
      assertThatExceptionOfType(BenchmarkException.class)
          .isThrownBy(() -> first("exec sleep 60"))
          .withMessageContaining("401");
    }

    @Test
    void butNotOnceItHasEnded() throws IOException {
      Program program = sh("exec sleep 60");
      program.close();
      assertThatExceptionOfType(BenchmarkException.class)
          .isThrownBy(() -> program.answersAt("/", null));
    }
  }

  @Test
  void aFunctionIsStartedAsItsImageStartsIt() {
    assertThat(Launch.plain("authenticate", "id", "-XX:X").command())
        .endsWith(
            "@functions/java-options",
            "@functions/java-options-25",
            "-XX:X",
            "-jar",
            "functions/authenticate/target/authenticate.jar");
  }
}
