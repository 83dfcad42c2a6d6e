package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A problem")
class ProblemTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "INVALID_REQUEST, 400, invalid-request",
    "CREDENTIALS_REFUSED, 401, credentials-refused",
    "TICKET_REFUSED, 401, ticket-refused",
    "CREDENTIALS_EXPIRED, 403, credentials-expired",
    "NOT_FOUND, 404, not-found",
    "METHOD_NOT_ALLOWED, 405, method-not-allowed",
    "ACCOUNT_EXISTS, 409, account-exists",
    "TOO_LARGE, 413, too-large",
    "UNSUPPORTED_MEDIA_TYPE, 415, unsupported-media-type",
    "UNAVAILABLE, 503, unavailable"
  })
  void hasTheStatusAndTheNameOfTheContract(Problem problem, int status, String slug) {
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.slug()).isEqualTo(slug);
  }

  @ParameterizedTest
  @EnumSource
  void isExplainedInBothLanguages(Problem problem) {
    assertThat(problem.text("title", Locale.FRENCH))
        .isNotBlank()
        .isNotEqualTo(problem.text("title", Locale.ENGLISH));
    assertThat(problem.text("detail", Locale.FRENCH))
        .endsWith(".")
        .isNotEqualTo(problem.text("detail", Locale.ENGLISH))
        .matches(".*\\b([Ll]e|[Cc]e|[Cc]ette|Il|Rien|Un)\\b.*");
    assertThat(problem.text("detail", Locale.ENGLISH))
        .endsWith(".")
        .matches(".*\\b([Tt]h|[Nn]othing).*");
    assertThat(problem.text("title", Locale.ENGLISH))
        .isNotBlank()
        .isNotEqualTo(problem.text("detail", Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void isWrittenAsTheStandardAsks(Problem problem) {
    String body = body(Answer.refusal(problem, "reason"), Locale.ENGLISH);

    assertThat(body)
        .startsWith(
            "{\"type\":\"https://cofrap.example/problems/"
                + problem.slug()
                + "\",\"title\":\""
                + problem.text("title", Locale.ENGLISH))
        .endsWith(
            ",\"status\":"
                + problem.status()
                + ",\"detail\":\""
                + problem.text("detail", Locale.ENGLISH)
                + "\"}");
  }

  @Nested
  class Answered {

    @Test
    void doesNotTellItsReason() {
      Answer answer = Answer.refusal(Problem.CREDENTIALS_REFUSED, "UNKNOWN_ACCOUNT");

      assertThat(body(answer, Locale.FRENCH)).doesNotContain("UNKNOWN").doesNotContain("unknown");
      assertThat(answer.outcome()).isEqualTo("credentials-refused");
    }

    @Test
    void mayHandSomethingOver() {
      Answer answer = Answer.refusal(Problem.CREDENTIALS_EXPIRED, "authenticated", "ticket", "t");

      assertThat(body(answer, Locale.ENGLISH)).endsWith(",\"ticket\":\"t\"}");
    }

    @Test
    void bearsTheHeadersThatItsStatusAsksFor() {
      assertThat(Problem.METHOD_NOT_ALLOWED.headers()).containsEntry("Allow", "POST");
      assertThat(Problem.UNAVAILABLE.headers()).containsEntry("Retry-After", "5");
      assertThat(Problem.CREDENTIALS_REFUSED.headers())
          .isEqualTo(Problem.TICKET_REFUSED.headers())
          .containsEntry("WWW-Authenticate", "COFRAP");
      assertThat(Problem.INVALID_REQUEST.headers()).isEmpty();
    }
  }

  @Test
  void isNotWhatASuccessIs() {
    Answer answer = Answer.success(201, "password-issued", "username", "alice", "ticket", "t");

    assertThat(body(answer, Locale.FRENCH)).isEqualTo("{\"username\":\"alice\",\"ticket\":\"t\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.problem()).isNull();
  }

  private static String body(Answer answer, Locale language) {
    return answer.body(language);
  }
}
