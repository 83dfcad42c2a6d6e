package fr.cofrap.accounts.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

@DisplayName("The log")
class LoggingTest {

  private static final Logger OURS = Logger.getLogger("fr.cofrap.accounts.test");
  private static final Logger THEIRS = Logger.getLogger("org.library");

  private final PrintStream usual = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void start() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    Logging.start();
  }

  @AfterEach
  void restore() throws Exception {
    System.setOut(usual);
    LogManager.getLogManager().readConfiguration();
  }

  @Test
  void isOneJsonALine() {
    OURS.info("first \"line\"\nand second");
    OURS.log(Level.WARNING, "a {0}", "parameter");

    assertThat(lines()).hasSize(2);
    assertThat(lines()[0])
        .matches(
            "\\{\"time\":\"[0-9T:.-]+Z\",\"level\":\"INFO\","
                + "\"logger\":\"fr.cofrap.accounts.test\","
                + "\"message\":\"first \\\\\"line\\\\\"\\\\nand second\"}");
    assertThat(lines()[1])
        .contains("\"level\":\"WARNING\"")
        .endsWith(",\"message\":\"a parameter\"}");
  }

  @Test
  void keepsOurInformationAndTheWarningsOfLibrariesOnly() {
    OURS.fine("ours in detail");
    OURS.info("ours");
    THEIRS.info("theirs");
    THEIRS.warning("their warning");

    assertThat(written()).contains("\"ours\"", "\"their warning\"");
    assertThat(lines()).hasSize(2);
  }

  @Test
  void cannotBeForgedByALineBreak() {
    OURS.warning("x\n{\"event\":\"authenticate\",\"outcome\":\"authenticated\"}");

    assertThat(lines()).hasSize(1);
  }

  @Test
  void cutsWhatALibrarySaysShort() {
    THEIRS.warning("x".repeat(5_000));

    assertThat(lines()[0]).hasSizeLessThan(500).contains("xxx");
  }

  @Test
  void takesNoParameterForADecision() {
    OURS.log(Level.WARNING, "nothing", new Object[] {});
    OURS.log(Level.WARNING, "{0}", new Object[] {java.util.Map.of("event", "forged")});

    assertThat(lines()[0]).endsWith("\"message\":\"nothing\"}");
    assertThat(lines()[1]).contains("\"message\":").doesNotContain("\"event\":");
  }

  @Nested
  class OfAnError {

    @Test
    void namesEveryErrorOfTheChainAndShowsNoneOfTheirMessages() {
      Exception cause = new IllegalArgumentException("the password is s3cret");
      OURS.log(Level.SEVERE, "failed", new IllegalStateException("code s3cret", cause));

      assertThat(written())
          .contains(
              "\"error\":\"java.lang.IllegalStateException"
                  + " <- java.lang.IllegalArgumentException\"")
          .doesNotContain("s3cret");
    }

    @Test
    void showsTheStateAndTheMessageOfTheDatabase() {
      PSQLException refused =
          new PSQLException(
              new ServerErrorMessage(
                  "SERROR\0C23514\0Mviolates a check\0DFailing row contains s3cret\0"));
      OURS.log(Level.SEVERE, "failed", new IllegalStateException("s3cret", refused));

      assertThat(written())
          .contains("<- org.postgresql.util.PSQLException [23514] violates a check\"")
          .doesNotContain("s3cret");
    }

    @Test
    void showsWhereNothingAnswers() {
      PSQLException refused =
          new PSQLException("refused: postgres:5432", PSQLState.CONNECTION_UNABLE_TO_CONNECT);
      OURS.log(Level.SEVERE, "failed", refused);

      OURS.log(
          Level.SEVERE, "failed", new SQLTransientConnectionException("not available in time"));

      assertThat(written())
          .contains("PSQLException [08001] refused: postgres:5432")
          .contains("java.sql.SQLTransientConnectionException not available in time");
    }

    @Test
    void saysWhereInAFewFramesOnTheSameLine() {
      OURS.log(Level.SEVERE, "failed", new IllegalStateException());

      assertThat(lines()).hasSize(1);
      assertThat(lines()[0]).contains("\"stack\":\"").contains("saysWhereInAFewFrames");
      assertThat(lines()[0].split(" \\| ")).hasSizeBetween(2, 4);
    }
  }

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String[] lines() {
    return written().split("\n");
  }
}
