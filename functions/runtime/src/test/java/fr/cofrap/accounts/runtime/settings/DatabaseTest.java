package fr.cofrap.accounts.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.accounts.runtime.http.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pool of connections")
class DatabaseTest {

  private final Vertx vertx = Vertx.vertx(EventLoop.options());

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Nothing listens on port 1. */
  @Test
  void isMadeEvenWhileTheDatabaseIsAwayAndSaysSoAtOnce() {
    assertThat(timeToFail(1)).isLessThan(Duration.ofSeconds(1));
  }

  /** Such as a machine that is cut off from the network, or stands still. */
  @Test
  void givesUpWithinSecondsOnADatabaseThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(timeToFail(silent.getLocalPort()))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }
  }

  @Test
  void letsAConnectionGoBeforeItsSilenceCouldEndAStatement() {
    PoolOptions options = Database.options();
    Duration gone =
        Duration.of(options.getIdleTimeout(), options.getIdleTimeoutUnit().toChronoUnit())
            .plusMillis(options.getPoolCleanerPeriod())
            .plusSeconds(Database.PATIENCE_SECONDS);

    assertThat(options.getIdleTimeout()).isPositive();
    assertThat(gone).isLessThan(Duration.ofSeconds(Connection.DEAD_AFTER_SECONDS));
  }

  private Duration timeToFail(int port) {
    DatabaseAddress address =
        new DatabaseAddress(
            "jdbc:postgresql://127.0.0.1:" + port + "/cofrap", Optional.of("f"), Optional.of("pw"));
    Pool pool = Database.pool(vertx, address);
    Instant start = Instant.now();
    var answer = pool.query("select 1").execute().toCompletionStage().toCompletableFuture();
    assertThatThrownBy(answer::join)
        .isInstanceOf(CompletionException.class)
        .hasMessageNotContaining("pw");
    return Duration.between(start, Instant.now());
  }
}
