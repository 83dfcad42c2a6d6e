package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A refusal")
class PaceTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 700_001, 60_000_000})
  void neverLeavesBeforeItsTimeWhateverItsCallHasTaken(long nanos) {
    long start = System.nanoTime() - nanos;
    long left = Call.pace(exchange(start));

    long leaves = System.nanoTime() + Duration.ofMillis(left).toNanos();
    assertThat(Duration.ofNanos(leaves - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    assertThat(left).isLessThanOrEqualTo(101);
  }

  @Test
  void leavesAtOnceWhenItsTimeIsOver() {
    assertThat(Call.pace(exchange(System.nanoTime() - Duration.ofSeconds(9).toNanos()))).isZero();
  }

  private static Exchange exchange(long start) {
    Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    Call call = new Call(Map.of(), Locale.FRENCH, start, new AtomicBoolean());
    exchange.setProperty("CofrapCall", call);
    return exchange;
  }
}
