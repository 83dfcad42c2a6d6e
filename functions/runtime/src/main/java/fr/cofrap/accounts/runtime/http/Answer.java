package fr.cofrap.accounts.runtime.http;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.Exchange;

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

  private static final Logger AUDIT = Logger.getLogger("fr.cofrap.audit");

  /**
   * A success.
   *
   * @param members names and values by turns, in the order of the body
   */
  public static Answer success(int status, String outcome, Object... members) {
    return new Answer(status, outcome, "-", null, ordered(members));
  }

  /**
   * A refusal, with a reason that only the audit log will know.
   *
   * @param members what it hands over, as for a success
   */
  public static Answer refusal(Problem problem, String reason, Object... members) {
    return new Answer(problem.status(), problem.slug(), reason, problem, ordered(members));
  }

  private static Map<String, Object> ordered(Object... members) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      ordered.put((String) members[i], members[i + 1]);
    }
    return ordered;
  }

  /** Answers an exchange and ends its route, unless its caller has been told something else. */
  public void end(Exchange exchange) {
    Call call = Call.of(exchange);
    String body = body(call.language());
    exchange.getMessage().removeHeaders("*");
    exchange.setRouteStop(true);
    if (decide(call)) {
      exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
      headers(call.language(), exchange.getMessage()::setHeader);
      exchange.getMessage().setBody(StandardCharsets.UTF_8.encode(body));
    }
  }

  /** Answers a request that no route does, unless its caller has been told something else. */
  void end(HttpServerResponse response, Call call) {
    if (decide(call) && !response.closed()) {
      frame(response);
      headers(call.language(), response::putHeader);
      response.setStatusCode(status).end(Buffer.buffer(body(call.language())));
    }
  }

  /**
   * Writes the line of this decision, for those who watch for abuse, and counts it.
   *
   * @return whether the caller may be told; another decision of the call may have come before
   */
  boolean decide(Call call) {
    boolean first = call.decided().compareAndSet(false, true);
    if (first) {
      call.facts().put("outcome", outcome);
      call.facts().put("reason", reason.toLowerCase(Locale.ROOT).replace('_', '-'));
      AUDIT.log(Level.INFO, "", new Map<?, ?>[] {call.facts()});
      String function = call.facts().get("event").toString();
      Metrics.counter("cofrap.decisions", "function", function, "outcome", outcome).increment();
    }
    return first;
  }

  /** What every answer of the server carries. */
  static void frame(HttpServerResponse response) {
    response.putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
  }

  /**
   * The body; that of a refusal is a problem (RFC 9457, 3). Its type is a name: nothing needs to be
   * found there.
   */
  String body(Locale language) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (problem != null) {
      body.put("type", "https://cofrap.example/problems/" + problem.slug());
      body.put("title", problem.text("title", language));
      body.put("status", status);
      body.put("detail", problem.text("detail", language));
    }
    body.putAll(members);
    return Json.write(body);
  }

  private void headers(Locale language, BiConsumer<String, String> set) {
    set.accept("Content-Type", problem == null ? "application/json" : "application/problem+json");
    if (problem != null) {
      set.accept("Content-Language", language.toLanguageTag());
      problem.headers().forEach(set);
    }
  }

  /** Without its members, which may be secrets. */
  @Override
  public String toString() {
    return status + " " + outcome;
  }
}
