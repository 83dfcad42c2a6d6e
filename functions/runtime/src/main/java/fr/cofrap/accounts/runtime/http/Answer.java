package fr.cofrap.accounts.runtime.http;

import fr.cofrap.accounts.runtime.log.Audit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What a function answers. Here alone answers become HTTP, and each leaves its audit line.
 *
 * @param status the HTTP status
 * @param outcome its name in logs and metrics
 * @param reason more about it, for the audit log alone
 * @param problem what is refused, or null for a success
 * @param members the members of the body, beside those of the problem
 */
public record Answer(
    int status, String outcome, String reason, Problem problem, Map<String, ?> members) {

  /**
   * A success.
   *
   * @param members names and values by turns, in the order of the body
   */
  public static Answer success(int status, String outcome, Object... members) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      ordered.put((String) members[i], members[i + 1]);
    }
    return new Answer(status, outcome, "-", null, ordered);
  }

  /** A refusal, with a reason that only the audit log will know. */
  public static Answer refusal(Problem problem, String reason) {
    return refusal(problem, reason, Map.of());
  }

  /** A refusal that hands something over. */
  public static Answer refusal(Problem problem, String reason, Map<String, String> members) {
    return new Answer(problem.status(), problem.slug(), reason, problem, members);
  }

  /** Answers an exchange, and ends its route. */
  public void end(Exchange exchange) {
    Call call = Call.of(exchange);
    String body = body(call.language());
    Audit.decision(call, Intake.username(exchange), this);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    headers(call.language()).forEach(message::setHeader);
    message.setBody(StandardCharsets.UTF_8.encode(body));
    exchange.setRouteStop(true);
  }

  /** Answers a request that no route will. */
  void end(HttpServerResponse response, Call call) {
    Audit.decision(call, "-", this);
    if (!response.closed()) {
      frame(response);
      headers(call.language()).forEach(response::putHeader);
      response.setStatusCode(status).end(Buffer.buffer(body(call.language())));
    }
  }

  /** What every answer of the server carries. */
  static void frame(HttpServerResponse response) {
    response.putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
  }

  /** The body; that of a refusal is a problem (RFC 9457, 3). */
  String body(Language language) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (problem != null) {
      body.put("type", problem.type());
      body.put("title", problem.title(language));
      body.put("status", status);
      body.put("detail", problem.detail(language));
    }
    body.putAll(members);
    return Json.write(body);
  }

  private Map<String, String> headers(Language language) {
    if (problem == null) {
      return Map.of("Content-Type", "application/json");
    }
    Map<String, String> headers = new LinkedHashMap<>(problem.headers());
    headers.put("Content-Type", "application/problem+json");
    headers.put("Content-Language", language.tag());
    return headers;
  }
}
