package fr.cofrap.accounts.runtime.http;

import fr.cofrap.accounts.core.account.Username;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * The first step of a function: turns what came in into a request that the rest of the route can
 * trust, or refuses it and ends the route. Everything else that the caller sent is dropped on the
 * way, so that nothing of it can steer a later step or come back in an answer.
 */
public final class Intake {

  private static final String REQUEST = "CofrapRequest";
  private static final String USERNAME = "CofrapUsername";

  private static final Pattern JSON =
      Pattern.compile("(?i)application/json(?:\\s*;\\s*charset=\"?utf-8\"?)?\\s*");

  private Intake() {}

  /**
   * Takes in what an exchange brought.
   *
   * @param reader makes a request of a JSON object; nothing when it does not hold one
   */
  public static void take(Exchange exchange, Function<Json, Optional<?>> reader) {
    Call.of(exchange);
    HttpServerRequest http = exchange.getMessage(HttpMessage.class).getRequest();
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(null);
    if (!HttpMethod.POST.equals(http.method())) {
      refuse(exchange, Problem.METHOD_NOT_ALLOWED);
    } else if (!JSON.matcher(String.valueOf(http.getHeader("Content-Type"))).matches()) {
      refuse(exchange, Problem.UNSUPPORTED_MEDIA_TYPE);
    } else {
      read(exchange, Json.read(body == null ? new byte[0] : body), reader);
    }
  }

  private static void read(
      Exchange exchange, Optional<Json> json, Function<Json, Optional<?>> reader) {
    json.flatMap(it -> it.text("username"))
        .flatMap(Username::parse)
        .ifPresent(it -> exchange.setProperty(USERNAME, it.value()));
    json.flatMap(reader)
        .ifPresentOrElse(
            it -> exchange.setProperty(REQUEST, it),
            () -> refuse(exchange, Problem.INVALID_REQUEST));
  }

  private static void refuse(Exchange exchange, Problem problem) {
    Answer.refusal(problem, problem.slug()).end(exchange);
  }

  /** The request of an exchange that passed. */
  public static <T> T request(Exchange exchange, Class<T> type) {
    return exchange.getProperty(REQUEST, type);
  }

  /** The name that the exchange is about, as far as it could be read, for the audit log. */
  static String username(Exchange exchange) {
    return exchange.getProperty(USERNAME, "-", String.class);
  }
}
