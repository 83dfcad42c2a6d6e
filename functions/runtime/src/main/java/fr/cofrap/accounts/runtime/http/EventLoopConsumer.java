package fr.cofrap.accounts.runtime.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;

/**
 * Takes requests into a route and answers out of it, on the event loop. Of the request, only the
 * body enters the exchange; the rest is there for those who ask the request itself. A request whose
 * body was still coming in when the routes began to stop is not begun.
 */
final class EventLoopConsumer extends VertxPlatformHttpConsumer {

  EventLoopConsumer(
      PlatformHttpEndpoint endpoint,
      Processor processor,
      List<Handler<RoutingContext>> handlers,
      String router) {
    super(endpoint, processor, handlers, router);
  }

  @Override
  protected void handleRequest(RoutingContext request) {
    if (!getEndpoint().getCamelContext().isStarted()) {
      HttpServer.refuse(request, Problem.UNAVAILABLE);
      return;
    }
    Exchange exchange = createExchange(false);
    exchange.setPattern(ExchangePattern.InOut);
    Message message = new HttpMessage(exchange, request.request(), request.response());
    Buffer body = request.body().buffer();
    message.setBody(body == null ? null : body.getBytes());
    exchange.setMessage(message);
    try {
      createUoW(exchange);
    } catch (Exception e) {
      request.fail(e);
      return;
    }
    getAsyncProcessor().process(exchange, doneSync -> conclude(exchange, request));
  }

  private void conclude(Exchange exchange, RoutingContext request) {
    try {
      if (exchange.getException() == null) {
        answer(exchange.getMessage(), request.response());
      } else {
        request.fail(exchange.getException());
      }
    } finally {
      doneUoW(exchange);
      releaseExchange(exchange, false);
    }
  }

  private static void answer(Message message, HttpServerResponse response) {
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(message.getHeader(Exchange.HTTP_RESPONSE_CODE, 200, int.class));
    for (Map.Entry<String, Object> header : message.getHeaders().entrySet()) {
      if (!header.getKey().startsWith("Camel")) {
        response.putHeader(header.getKey(), header.getValue().toString());
      }
    }
    response.end(buffer(message.getBody()));
  }

  private static Buffer buffer(Object body) {
    return body instanceof byte[] bytes ? Buffer.buffer(bytes) : Buffer.buffer(body.toString());
  }
}
