package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.metrics.Metrics;
import fr.cofrap.accounts.store.Statement;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** What the platform asks a function about itself. */
final class HealthRoute extends RouteBuilder {

  @Override
  public void configure() {
    from("platform-http:/_/health?httpMethodRestrict=GET")
        .routeId("health")
        .removeHeaders("*")
        .process(exchange -> status(exchange, "alive"));

    from("platform-http:/_/ready?httpMethodRestrict=GET")
        .routeId("ready")
        .onException(Exception.class)
        .handled(true)
        .process(HealthRoute::notReady)
        .end()
        .removeHeaders("*")
        .to(Statement.READY.endpoint())
        .removeHeaders("*")
        .process(exchange -> status(exchange, "ready"));

    from("platform-http:/metrics?httpMethodRestrict=GET")
        .routeId("metrics")
        .removeHeaders("*")
        .setHeader(Exchange.CONTENT_TYPE, constant(Metrics.CONTENT_TYPE))
        .process(exchange -> exchange.getMessage().setBody(Metrics.scrape()));
  }

  private static void status(Exchange exchange, String status) {
    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
    exchange.getMessage().setBody("{\"status\":\"" + status + "\"}");
  }

  private static void notReady(Exchange exchange) {
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 503);
    exchange.getMessage().setHeader("Retry-After", "5");
    status(exchange, "not-ready");
  }
}
