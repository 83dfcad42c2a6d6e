package fr.cofrap.accounts.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measures")
class MetricsTest {

  @Test
  void countDecisionsByFunctionAndOutcome() {
    Metrics.install(new DefaultCamelContext());
    Metrics.decision("measured", "refused");
    Metrics.decision("measured", "refused");

    assertThat(Metrics.REGISTRY.scrape())
        .contains("cofrap_decisions_total{function=\"measured\",outcome=\"refused\"} 2.0")
        .contains("jvm_memory_used_bytes");
  }
}
