package fr.cofrap.accounts.runtime.http;

import fr.cofrap.accounts.runtime.log.Audit;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one place where answers become HTTP, and where each leaves its audit line and its measure.
 */
final class Responder {

  private static final int RETRY_AFTER_SECONDS = 5;

  private Responder() {}

  /** What every answer of the server carries. */
  static void frame(HttpServerResponse response) {
    response.putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
  }

  /**
   * Answers a call, unless its caller has left; it is recorded all the same, once its body is made.
   */
  static void send(HttpServerResponse response, Call call, String username, Answer answer) {
    byte[] body = body(answer, call.language());
    record(call, username, answer);
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(answer.status());
    if (answer.problem() == null) {
      response.putHeader("Content-Type", "application/json");
    } else {
      response.putHeader("Content-Type", "application/problem+json");
      response.putHeader("Content-Language", call.language().tag());
      headers(answer.problem()).forEach(response::putHeader);
    }
    response.end(Buffer.buffer(body));
  }

  /** The body of an answer; that of a refusal is a problem (RFC 9457, 3). */
  static byte[] body(Answer answer, Language language) {
    Problem problem = answer.problem();
    if (problem == null) {
      return Json.write(answer.members());
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", problem.type());
    members.put("title", problem.title(language));
    members.put("status", problem.status());
    members.put("detail", problem.detail(language));
    members.putAll(answer.members());
    return Json.write(members);
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

  private static void record(Call call, String username, Answer answer) {
    Audit.decision(
        call.function(), username, answer.outcome(), answer.reason(), call.id(), call.client());
    Metrics.decision(call.function(), answer.outcome(), System.nanoTime() - call.startNanos());
  }
}
