package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.core.clock.Drift;
import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import fr.cofrap.accounts.store.Rows;
import fr.cofrap.accounts.store.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * What every application has beside its own routes: what happens when a step fails, readiness by
 * Camel's health checks, and measures. Liveness is the entrance's matter.
 */
final class CommonRoutes extends RouteConfigurationBuilder {

  private static final Logger LOGGER = Logger.getLogger(CommonRoutes.class.getName());

  private final Clock clock;

  CommonRoutes(Clock clock) {
    this.clock = clock;
  }

  /**
   * The caller learns that the service is unavailable and nothing else, the log learns why.
   * Statements are single, so a step that failed left nothing half done; none is tried twice.
   */
  @Override
  public void configuration() {
    routeConfiguration().onException(Exception.class).handled(true).process(CommonRoutes::report);
  }

  private static void report(Exchange exchange) {
    Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    LOGGER.log(Level.SEVERE, "A step of the route failed.", cause);
    Answer.refusal(Problem.UNAVAILABLE, cause.getClass().getSimpleName()).end(exchange);
  }

  @Override
  public void configure() throws Exception {
    super.configure();
    HealthCheckRegistry.get(getContext()).register(tableCheck());
    Metrics.install(getContext());

    // spotless:off: the indentation shows the branches
    from("platform-http:/_/ready?httpMethodRestrict=GET")
        .routeId("ready")
        .removeHeaders("*")
        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
        .choice()
          .when(exchange -> isReady())
            .setBody(constant("{\"status\":\"ready\"}"))
          .otherwise()
            .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(503))
            .setHeader("Retry-After", constant(5))
            .setBody(constant("{\"status\":\"not-ready\"}"));
    // spotless:on

    from("platform-http:/metrics?httpMethodRestrict=GET")
        .routeId("metrics")
        .removeHeaders("*")
        .setHeader(Exchange.CONTENT_TYPE, constant("text/plain; version=0.0.4; charset=utf-8"))
        .setBody(exchange -> Metrics.REGISTRY.scrape());
  }

  private boolean isReady() {
    return HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeReadiness(getContext()), true);
  }

  /** Whether the table may be read, by a replica that knows what time it is. Only for readiness. */
  private HealthCheck tableCheck() throws Exception {
    ProducerTemplate template = getContext().createProducerTemplate();
    getContext().addService(template); // so that it stops with the context
    return new AbstractHealthCheck("cofrap", "table") {
      @Override
      public boolean isLiveness() {
        return false;
      }

      @Override
      protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
        Exchange asked = template.request(Statement.READY.endpoint(), it -> {});
        Map<String, Object> row = FunctionRoute.row(asked);
        result.down();
        if (row == null) {
          LOGGER.log(Level.WARNING, "The table does not answer.", asked.getException());
        } else {
          Drift.excess(clock.instant(), Rows.now(row)).ifPresentOrElse(LOGGER::warning, result::up);
        }
      }
    };
  }
}
