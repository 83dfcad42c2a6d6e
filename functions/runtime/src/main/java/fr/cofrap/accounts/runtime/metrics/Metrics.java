package fr.cofrap.accounts.runtime.metrics;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;

/**
 * What Prometheus reads: decisions by outcome, their duration, what Camel tells of its routes, and
 * the state of the JVM.
 */
public final class Metrics {

  /** The media type of {@link #scrape()}. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final PrometheusMeterRegistry REGISTRY =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private Metrics() {}

  /** Lets a context's routes be measured. */
  public static void install(CamelContext context) {
    context.getRegistry().bind(MicrometerConstants.METRICS_REGISTRY_NAME, REGISTRY);
    context.addRoutePolicyFactory(new MicrometerRoutePolicyFactory());
  }

  /** Counts a decision. */
  public static void decision(String function, String outcome, long nanos) {
    REGISTRY.counter("cofrap.decisions", "function", function, "outcome", outcome).increment();
    Timer.builder("cofrap.decision.duration")
        .tag("function", function)
        .serviceLevelObjectives(
            ofMillis(5), ofMillis(25), ofMillis(50), ofMillis(100), ofMillis(250), ofSeconds(1))
        .register(REGISTRY)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** All metrics, in Prometheus' text format. */
  public static String scrape() {
    Jvm.load();
    return REGISTRY.scrape(CONTENT_TYPE);
  }

  /** The state of the JVM is only looked at once somebody asks for it. */
  private static final class Jvm {
    static {
      new JvmMemoryMetrics().bindTo(REGISTRY);
      new JvmGcMetrics().bindTo(REGISTRY);
    }

    static void load() {}
  }
}
