package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request of which only half has come")
class UnfinishedRequestTest {

  private static final String HALF = Served.CALL.substring(0, Served.CALL.length() - 1);

  private Served served;

  @BeforeEach
  void start() throws Exception {
    served = new Served();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void isNoFaultOfOursWhenItsCallerLeaves() throws Exception {
    Socket caller = served.send(HALF);
    served.get("/_/health");
    caller.close();

    assertThat(served.decision().get("outcome")).isEqualTo("invalid-request");
    assertThat(served.rest()).extracting(LogRecord::getLevel).doesNotContain(Level.SEVERE);
  }

  @Test
  void isNoFaultOfOursWhenWhatFollowsCannotBeRead() throws Exception {
    String chunked =
        Served.CALL.replaceFirst("Content-Length(?s:.*)", "Transfer-Encoding: chunked");
    try (Socket caller = served.send(chunked + "\r\n\r\nno length\r\n")) {
      assertThat(caller.getInputStream().read()).as("the connection ends").isNegative();
    }

    assertThat(served.decision().get("outcome")).isEqualTo("invalid-request");
    assertThat(served.rest()).extracting(LogRecord::getLevel).doesNotContain(Level.SEVERE);
  }

  @Test
  void isNotBegunOnceTheFunctionStops() throws Exception {
    try (Socket first = served.send(HALF + "}");
        Socket second = served.send(HALF)) {
      served.awaitBegun(1);
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(served.application()::close);
      while (served.get("/_/health") != 503) {
        Thread.onSpinWait();
      }

      second.getOutputStream().write("}".getBytes(StandardCharsets.US_ASCII));
      assertThat(Served.status(second)).startsWith("HTTP/1.1 503");
      served.release();
      assertThat(Served.status(first)).startsWith("HTTP/1.1 200");
      stopped.get(20, TimeUnit.SECONDS);
    }
  }
}
