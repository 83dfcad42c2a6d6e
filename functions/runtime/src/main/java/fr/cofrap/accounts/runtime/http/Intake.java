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

  private static final Pattern JSON =
      Pattern.compile("(?i)application/json(?:\\s*;\\s*charset=\"?utf-8\"?)?\\s*");

  private Intake() {}

  /**
   * Takes in what an exchange brought.
   *
   * @param reader makes a request of a JSON object; nothing when it does not hold one
   */
  public static void take(Exchange exchange, Function<Json, ? extends Optional<?>> reader) {
    Call call = Call.of(exchange);
    HttpServerRequest http = exchange.getMessage(HttpMessage.class).getRequest();
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(null);
    if (!HttpMethod.POST.equals(http.method())) {
      refuse(exchange, Problem.METHOD_NOT_ALLOWED);
    } else if (!isJson(http)) {
      refuse(exchange, Problem.UNSUPPORTED_MEDIA_TYPE);
    } else {
      Optional<Json> json = Json.read(body == null ? new byte[0] : body);
      json.flatMap(it -> it.text("username"))
          .flatMap(Username::parse)
          .ifPresent(it -> call.facts().put("username", it.value()));
      json.flatMap(reader)
          .ifPresentOrElse(
              it -> exchange.setProperty(REQUEST, it),
              () -> refuse(exchange, Problem.INVALID_REQUEST));
    }
  }

  /** A form is read as any bytes that are no JSON: its parts would be made into files first. */
  static HttpServerRequest withoutForm(HttpServerRequest http) {
    if (!isJson(http)) {
      http.headers().set("Content-Type", "application/octet-stream");
    }
    return http;
  }

  private static boolean isJson(HttpServerRequest http) {
    return JSON.matcher(String.valueOf(http.getHeader("Content-Type"))).matches();
  }

  private static void refuse(Exchange exchange, Problem problem) {
    Answer.refusal(problem, problem.slug()).end(exchange);
  }

  /** The request of an exchange that passed. */
  public static <T> T request(Exchange exchange, Class<T> type) {
    return exchange.getProperty(REQUEST, type);
  }
}
