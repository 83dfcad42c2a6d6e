package fr.cofrap.accounts.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measures")
class MetricsTest {

  @Test
  void countDecisionsByFunctionAndOutcome() {
    Metrics.decision("measured", "refused");
    Metrics.decision("measured", "refused");

    assertThat(Metrics.scrape())
        .contains("cofrap_decisions_total{function=\"measured\",outcome=\"refused\"} 2.0")
        .contains("jvm_memory_used_bytes");
  }
}
