package fr.cofrap.accounts.runtime.http;

import fr.cofrap.accounts.core.account.Username;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * The first step of a function: turns what came in into a request that the rest of the route can
 * trust, or refuses it and ends the route. Everything else that the caller sent is dropped on the
 * way, so that nothing of it can steer a later step or come back in an answer.
 *
 * @param <T> the request
 */
public final class Intake<T> implements Processor {

  private static final String REQUEST = "CofrapRequest";
  private static final String USERNAME = "CofrapUsername";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "application/json(?:\\s*;\\s*charset=\"?utf-8\"?)?\\s*", Pattern.CASE_INSENSITIVE);

  private final Function<JsonObject, Optional<T>> reader;

  /**
   * @param reader makes a request of a JSON object; nothing when it does not hold one
   */
  public Intake(Function<JsonObject, Optional<T>> reader) {
    this.reader = reader;
  }

  @Override
  public void process(Exchange exchange) {
    Received received = (Received) exchange.getMessage().getBody();
    exchange.getMessage().setBody(null);
    if (!HttpMethod.POST.equals(received.method())) {
      refuse(exchange, Problem.METHOD_NOT_ALLOWED);
    } else if (!isJson(received.contentType())) {
      refuse(exchange, Problem.UNSUPPORTED_MEDIA_TYPE);
    } else {
      read(exchange, received.body());
    }
  }

  private void read(Exchange exchange, byte[] body) {
    Optional<JsonObject> json = Json.read(body);
    json.flatMap(it -> it.text("username"))
        .flatMap(Username::parse)
        .ifPresent(it -> exchange.setProperty(USERNAME, it));
    json.flatMap(reader)
        .ifPresentOrElse(
            it -> exchange.setProperty(REQUEST, it),
            () -> refuse(exchange, Problem.INVALID_REQUEST));
  }

  private static boolean isJson(String contentType) {
    return contentType != null && MEDIA_TYPE.matcher(contentType).matches();
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
    Username username = exchange.getProperty(USERNAME, Username.class);
    return username == null ? "-" : username.value();
  }
}
