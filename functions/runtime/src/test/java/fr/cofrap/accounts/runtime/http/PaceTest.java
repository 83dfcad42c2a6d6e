package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refusal")
class PaceTest {

  private final Vertx vertx = Vertx.vertx(EventLoop.options());
  private final Pace pace = new Pace(vertx);

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void neverLeavesBeforeItsTimeWhateverItsCallHasTaken() throws Exception {
    for (Duration taken :
        List.of(Duration.ZERO, Duration.ofNanos(700_001), Duration.ofMillis(60))) {
      long start = System.nanoTime() - taken.toNanos();

      assertThat(Duration.ofNanos(hold(start) - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }
  }

  @Test
  void leavesAtOnceWhenItsTimeIsOver() throws Exception {
    long now = System.nanoTime();

    assertThat(Duration.ofNanos(hold(now - Duration.ofSeconds(9).toNanos()) - now))
        .isLessThan(Duration.ofMillis(90));
  }

  /** As many threads would have held up the last of them for minutes. */
  @Test
  void holdsUpNobodyElse() throws Exception {
    int many = 20_000;
    CountDownLatch left = new CountDownLatch(many);
    long start = System.nanoTime();
    for (Exchange exchange : exchanges(many, start)) {
      assertThat(pace.process(exchange, done -> left.countDown())).isFalse();
    }

    assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
  }

  private long hold(long start) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(1);
    AtomicLong when = new AtomicLong();
    pace.process(
        exchanges(1, start).get(0),
        done -> {
          when.set(System.nanoTime());
          left.countDown();
        });
    left.await();
    return when.get();
  }

  private static List<Exchange> exchanges(int number, long start) {
    DefaultCamelContext context = new DefaultCamelContext();
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Exchange exchange = new DefaultExchange(context);
      exchange.setProperty("CofrapCall", new Call("authenticate", "1", "-", Language.FR, start));
      exchanges.add(exchange);
    }
    return exchanges;
  }
}
