package fr.cofrap.accounts.runtime.metrics;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;

/**
 * What Prometheus reads: decisions by outcome, what Camel tells of its routes, how long they take
 * among others, and the memory of the JVM.
 */
public final class Metrics {

  /** All of them, for every context of the process. */
  public static final PrometheusMeterRegistry REGISTRY =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private Metrics() {}

  /** Lets a context's routes be measured. */
  public static void install(CamelContext context) {
    context.getRegistry().bind(MicrometerConstants.METRICS_REGISTRY_NAME, REGISTRY);
    context.addRoutePolicyFactory(new MicrometerRoutePolicyFactory());
    new JvmMemoryMetrics().bindTo(REGISTRY);
  }

  /** Counts a decision. */
  public static void decision(String function, String outcome) {
    REGISTRY.counter("cofrap.decisions", "function", function, "outcome", outcome).increment();
  }
}
