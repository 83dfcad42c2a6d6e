package fr.cofrap.accounts.runtime.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What Prometheus reads: decisions by outcome, their duration, and the state of the JVM. */
public final class Metrics {

  /** The media type of {@link #scrape()}. */
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final double NANOS = 1e9;

  private static final Counter DECISIONS =
      Counter.builder()
          .name("cofrap_decisions_total")
          .help("Decisions, by function and outcome.")
          .labelNames("function", "outcome")
          .withoutExemplars()
          .register();

  private static final Histogram DURATION =
      Histogram.builder()
          .name("cofrap_decision_duration_seconds")
          .help("Time from a request to its decision.")
          .labelNames("function")
          .withoutExemplars()
          .classicOnly()
          .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5)
          .register();

  /** The state of the JVM is only looked at once somebody asks for it. */
  private static final class Jvm {
    static {
      JvmMetrics.builder().register();
    }

    static void load() {}
  }

  private Metrics() {}

  /** Counts a decision. */
  public static void decision(String function, String outcome, long nanos) {
    DECISIONS.labelValues(function, outcome).inc();
    DURATION.labelValues(function).observe(nanos / NANOS);
  }

  /** All metrics, in Prometheus' text format. */
  public static String scrape() {
    Jvm.load();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, PrometheusRegistry.defaultRegistry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
