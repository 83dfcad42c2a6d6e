package fr.cofrap.accounts.runtime;

import static io.micrometer.prometheusmetrics.PrometheusConfig.DEFAULT;

import fr.cofrap.accounts.core.clock.Drift;
import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.store.Rows;
import fr.cofrap.accounts.store.Statement;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
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

  /**
   * What Prometheus reads: in it comes what is counted in Micrometer's own, decisions and memory.
   */
  private static final PrometheusMeterRegistry MEASURES = new PrometheusMeterRegistry(DEFAULT);

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
    Metrics.addRegistry(MEASURES);
    new JvmMemoryMetrics().bindTo(MEASURES);
    getContext().getRegistry().bind(MicrometerConstants.METRICS_REGISTRY_NAME, MEASURES);
    getContext().addRoutePolicyFactory(new MicrometerRoutePolicyFactory());

    // spotless:off: the indentation shows the branches
    from("platform-http:/_/ready?httpMethodRestrict=GET")
        .routeId("ready")
        .removeHeaders("*")
        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
        .setBody(constant("{\"status\":\"ready\"}"))
        .filter(exchange ->
            !HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeReadiness(getContext()), true))
          .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(503))
          .setHeader("Retry-After", constant(5))
          .setBody(constant("{\"status\":\"not-ready\"}"));
    // spotless:on

    from("platform-http:/metrics?httpMethodRestrict=GET")
        .routeId("metrics")
        .removeHeaders("*")
        .setHeader(Exchange.CONTENT_TYPE, constant("text/plain; version=0.0.4; charset=utf-8"))
        .setBody(exchange -> MEASURES.scrape());
  }

  /** Whether the table may be read, by a replica that knows what time it is. */
  private HealthCheck tableCheck() throws Exception {
    ProducerTemplate template = getContext().createProducerTemplate();
    getContext().addService(template); // so that it stops with the context
    return new AbstractHealthCheck("cofrap", "table") {
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
