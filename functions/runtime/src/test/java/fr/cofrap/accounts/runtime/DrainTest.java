package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainTest {

  @Test
  void everythingIsStillInServiceWhileAFunctionDrainsAndNothingIsAfterwards() throws Exception {
    int port;
    try (FunctionApplication application =
        new FunctionApplication(Nowhere.services(), "127.0.0.1", 0, Duration.ofSeconds(2))) {
      CompletableFuture<Void> ran = CompletableFuture.runAsync(() -> run(application));
      while (!application.main().isStarted()) {
        Thread.onSpinWait();
      }
      port = application.port();

      application.main().completed();
      assertThat(health(port)).isEqualTo("200");
      ran.get(30, TimeUnit.SECONDS);
    }
    assertThat(health(port)).isEqualTo("nobody there");
  }

  /** Draining comes before, and does not leave requests under way that much longer to end. */
  @Test
  void requestsUnderWayHaveTenSecondsToEndHoweverLongItDrains() {
    try (FunctionApplication application =
        new FunctionApplication(Nowhere.services(), "127.0.0.1", 0, Duration.ofSeconds(15))) {
      assertThat(application.main().configure().getShutdownTimeout()).isEqualTo(10);
      assertThat(application.main().configure().getExtraShutdownTimeout()).isBetween(15, 20);
    }
  }

  private static void run(FunctionApplication application) {
    try {
      application.main().run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String health(int port) {
    try {
      URI address = URI.create("http://127.0.0.1:" + port + "/_/health");
      return String.valueOf(
          ((HttpURLConnection) address.toURL().openConnection()).getResponseCode());
    } catch (IOException e) {
      return "nobody there";
    }
  }
}
