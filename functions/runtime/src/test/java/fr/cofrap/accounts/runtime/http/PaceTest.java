package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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
  @ValueSource(longs = {100_000_000, 99_299_999, 40_000_000, 1_999_999, 999_999})
  void leavesAtItsTimeHoweverLittleOfItIsLeft(long nanos) {
    long leaves = System.nanoTime() + nanos;
    Exchange refused = exchange(leaves);

    long before = leaves - System.nanoTime();
    long delay = Duration.ofMillis(Call.pace(refused)).toNanos();
    long after = leaves - System.nanoTime();
    assertThat(delay).isBetween(Math.max(0, after - 2_000_000), Math.max(0, before - 1_000_000));
    LockSupport.unpark(Thread.currentThread()); // the next wait ends for nothing, as any may
    Call.settle(refused);
    assertThat(System.nanoTime()).isGreaterThanOrEqualTo(leaves);
  }

  @Test
  void leavesAtOnceWhenItsTimeIsOver() {
    Exchange late = exchange(System.nanoTime() - Duration.ofSeconds(9).toNanos());

    assertThat(Call.pace(late)).isZero();
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Call.settle(late));
  }

  private static Exchange exchange(long leaves) {
    Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    Call call = new Call(Map.of(), Locale.FRENCH, leaves, new AtomicBoolean());
    exchange.setProperty("CofrapCall", call);
    return exchange;
  }
}
