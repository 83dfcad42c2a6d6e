package fr.cofrap.accounts.runtime.http;

import fr.cofrap.accounts.runtime.log.Audit;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The one place where answers become HTTP, and where each leaves its audit line and its measure.
 */
public final class Responder {

  private static final int RETRY_AFTER_SECONDS = 5;

  private Responder() {}

  /** Answers a call. */
  public static void send(Exchange exchange, Answer answer) {
    Call call = Call.of(exchange);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    if (answer.problem() == null) {
      message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    } else {
      describe(answer.problem(), call.language(), message);
    }
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
    message.setBody(body(answer, call.language()));
    record(call, Intake.username(exchange), answer);
  }

  /** The body of a refusal (RFC 9457, 3). */
  static byte[] body(Answer answer, Language language) {
    Map<String, Object> members = new LinkedHashMap<>();
    Problem problem = answer.problem();
    if (problem != null) {
      members.put("type", problem.type());
      members.put("title", problem.title(language));
      members.put("status", problem.status());
      members.put("detail", problem.detail(language));
    }
    members.putAll(answer.members());
    return Json.write(members).getBytes(StandardCharsets.UTF_8);
  }

  private static void describe(Problem problem, Language language, Message message) {
    message.setHeader(Exchange.CONTENT_TYPE, "application/problem+json");
    message.setHeader("Content-Language", language.tag());
    headers(problem).forEach(message::setHeader);
  }

  /** What HTTP asks of some statuses (RFC 9110, 10.2.1, 10.2.3 and 11.6.1). */
  static Map<String, String> headers(Problem problem) {
    return switch (problem) {
      case METHOD_NOT_ALLOWED -> Map.of("Allow", "POST");
      case UNAVAILABLE -> Map.of("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
      case CREDENTIALS_REFUSED, TICKET_REFUSED -> Map.of("WWW-Authenticate", "COFRAP");
      default -> Map.of();
    };
  }

  /** Leaves the audit line and the measure of an answer. */
  static void record(Call call, String username, Answer answer) {
    Audit.decision(
        call.function(), username, answer.outcome(), answer.reason(), call.id(), call.client());
    Metrics.decision(call.function(), answer.outcome(), System.nanoTime() - call.startNanos());
  }
}
