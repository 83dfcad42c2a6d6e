package fr.cofrap.accounts.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measures")
class MetricsTest {

  @Test
  void countDecisionsByFunctionAndOutcomeAndTimeThemInSeconds() {
    Metrics.decision("measured", "refused", TimeUnit.MILLISECONDS.toNanos(20));
    Metrics.decision("measured", "refused", TimeUnit.MILLISECONDS.toNanos(40));

    assertThat(Metrics.scrape())
        .contains("cofrap_decisions_total{function=\"measured\",outcome=\"refused\"} 2.0")
        .contains("cofrap_decision_duration_seconds_bucket{function=\"measured\",le=\"0.025\"} 1")
        .contains("cofrap_decision_duration_seconds_bucket{function=\"measured\",le=\"0.05\"} 2")
        .contains("jvm_memory_used_bytes");
  }
}
