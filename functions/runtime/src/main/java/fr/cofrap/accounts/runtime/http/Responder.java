package fr.cofrap.accounts.runtime.http;

import fr.cofrap.accounts.runtime.log.Audit;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

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

  /** Answers the call of an exchange. */
  static void send(Exchange exchange, Answer answer) {
    Call call = Call.of(exchange);
    ByteBuffer body = StandardCharsets.UTF_8.encode(body(answer, call.language()));
    record(call, Intake.username(exchange), answer);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
    headers(answer, call.language()).forEach(message::setHeader);
    message.setBody(body);
  }

  /** Answers a request that no route will. */
  static void refuse(HttpServerRequest request, Call call, Problem problem) {
    Answer answer = Answer.refusal(problem, problem.slug());
    record(call, "-", answer);
    HttpServerResponse response = request.response();
    if (!response.closed()) {
      frame(response);
      headers(answer, call.language()).forEach(response::putHeader);
      response.setStatusCode(answer.status()).end(Buffer.buffer(body(answer, call.language())));
    }
  }

  /** The body of an answer; that of a refusal is a problem (RFC 9457, 3). */
  static String body(Answer answer, Language language) {
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

  private static Map<String, String> headers(Answer answer, Language language) {
    if (answer.problem() == null) {
      return Map.of("Content-Type", "application/json");
    }
    Map<String, String> headers = new LinkedHashMap<>(headers(answer.problem()));
    headers.put("Content-Type", "application/problem+json");
    headers.put("Content-Language", language.tag());
    return headers;
  }

  private static void record(Call call, String username, Answer answer) {
    Audit.decision(
        call.function(), username, answer.outcome(), answer.reason(), call.id(), call.client());
    Metrics.decision(call.function(), answer.outcome(), System.nanoTime() - call.startNanos());
  }
}
