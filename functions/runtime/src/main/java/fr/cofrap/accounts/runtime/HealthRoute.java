package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.core.clock.Drift;
import fr.cofrap.accounts.runtime.http.Limits;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import fr.cofrap.accounts.store.Rows;
import fr.cofrap.accounts.store.Statement;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * What the platform asks a function about itself, answered by Camel's health checks: alive never
 * depends on the database, ready does.
 */
final class HealthRoute extends RouteBuilder {

  private static final String TIME = "&requestTimeout=" + Limits.REQUEST_MILLIS;
  private static final Logger LOGGER = Logger.getLogger("fr.cofrap.health");

  /** Gives a context one more check than its own: whether its table answers. */
  static void install(CamelContext context, Clock clock) {
    HealthCheckRegistry registry = HealthCheckRegistry.get(context);
    registry.setEnabled(true);
    registry.register(tableCheck(context.createProducerTemplate(), clock));
  }

  /** Whether the table may be read, by a replica that knows what time it is. Only for readiness. */
  private static HealthCheck tableCheck(ProducerTemplate template, Clock clock) {
    return new AbstractHealthCheck("cofrap", "table") {
      @Override
      public boolean isLiveness() {
        return false;
      }

      @Override
      @SuppressWarnings("unchecked")
      protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
        Message asked = template.request(Statement.READY.endpoint(), it -> {}).getMessage();
        Map<String, Object> row = asked.getHeader(Statement.ROW, Map.class);
        result.down();
        if (row == null) {
          LOGGER.log(
              Level.WARNING, "The table does not answer.", asked.getExchange().getException());
        } else {
          Drift.excess(clock.instant(), Rows.now(row)).ifPresentOrElse(LOGGER::warning, result::up);
        }
      }
    };
  }

  @Override
  public void configure() {
    from("platform-http:/_/health?httpMethodRestrict=GET" + TIME)
        .routeId("health")
        .process(it -> answer(it, "alive", HealthCheckHelper.invokeLiveness(getContext())));

    from("platform-http:/_/ready?httpMethodRestrict=GET" + TIME)
        .routeId("ready")
        .process(it -> answer(it, "ready", HealthCheckHelper.invokeReadiness(getContext())));

    from("platform-http:/metrics?httpMethodRestrict=GET" + TIME)
        .routeId("metrics")
        .removeHeaders("*")
        .setHeader(Exchange.CONTENT_TYPE, constant("text/plain; version=0.0.4; charset=utf-8"))
        .process(exchange -> exchange.getMessage().setBody(Metrics.scrape()));
  }

  private static void answer(
      Exchange exchange, String status, Collection<HealthCheck.Result> results) {
    boolean up = results.stream().allMatch(it -> it.getState() == HealthCheck.State.UP);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
    if (!up) {
      exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 503);
      exchange.getMessage().setHeader("Retry-After", "5");
    }
    exchange.getMessage().setBody("{\"status\":\"" + (up ? "" : "not-") + status + "\"}");
  }
}
