package fr.cofrap.accounts.runtime.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/**
 * Takes calls into a route and answers out of it, on the event loop. Nothing of the request becomes
 * a header of the exchange, so that nothing that a caller sent can steer a later step or come back
 * in an answer.
 *
 * <p>A route that fails is answered here: the caller learns that the service is unavailable and
 * nothing else, the log learns why. Statements are single, so a step that failed left nothing half
 * done.
 */
final class CallConsumer extends DefaultConsumer {

  private static final Logger LOGGER = Logger.getLogger(CallConsumer.class.getName());

  private final String path;
  private final HttpServer server;

  CallConsumer(Endpoint endpoint, Processor processor, String path, HttpServer server) {
    super(endpoint, processor);
    this.path = path;
    this.server = server;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    server.serve(path, request -> server.receive(request, body -> take(request, body)));
  }

  private void take(HttpServerRequest request, Buffer body) {
    Call call = Call.of(getRoute().getRouteId(), request);
    Exchange exchange = createExchange(false);
    call.note(exchange);
    exchange.getMessage().setBody(Received.of(request, body));
    getAsyncProcessor().process(exchange, done -> conclude(exchange, call, request.response()));
  }

  private static void conclude(Exchange exchange, Call call, HttpServerResponse response) {
    String username = Intake.username(exchange);
    try {
      Responder.send(response, call, username, answer(exchange));
    } catch (RuntimeException e) {
      Responder.send(response, call, username, unavailable(e));
    }
  }

  private static Answer answer(Exchange exchange) {
    if (exchange.getException() != null) {
      return unavailable(exchange.getException());
    }
    return exchange.getMessage().getBody() instanceof Answer answer
        ? answer
        : unavailable(new IllegalStateException("a route ended without an answer"));
  }

  private static Answer unavailable(Exception fault) {
    LOGGER.log(Level.SEVERE, "A step of the route failed.", fault);
    return Answer.refusal(Problem.UNAVAILABLE, fault.getClass().getSimpleName());
  }
}
