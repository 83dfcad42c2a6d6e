package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.accounts.runtime.http.Answer;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A function")
class FunctionApplicationTest {

  @Test
  void thatCannotListenLeavesNothingRunning() throws Exception {
    Set<Thread> before = lasting();
    try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Services services = Nowhere.services();

      assertThatThrownBy(
              () -> FunctionApplication.start(services, "127.0.0.1", taken.getLocalPort()))
          .hasRootCauseInstanceOf(BindException.class);
    }
    Set<Thread> left = lasting();
    left.removeAll(before);
    for (Thread thread : left) {
      thread.join(5_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void answersEvenWhenItsRouteFails() throws Exception {
    assertThat(status(exchange -> Objects.requireNonNull(null))).isEqualTo(503);
    assertThat(status(exchange -> Answer.success(200, "a", "when", new Object()).end(exchange)))
        .isEqualTo(503);
  }

  private static int status(Processor step) throws Exception {
    RouteBuilder route =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("platform-http:/").process(step);
          }
        };
    FunctionApplication application =
        FunctionApplication.start(Nowhere.services(), "127.0.0.1", 0, route);
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + application.port()).toURL().openConnection();
      connection.setReadTimeout(10_000);
      return connection.getResponseCode();
    } finally {
      application.close();
    }
  }

  private static Set<Thread> lasting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }
}
