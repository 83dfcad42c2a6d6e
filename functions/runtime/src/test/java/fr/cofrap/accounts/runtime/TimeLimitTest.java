package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A call that takes too long")
@Timeout(120)
class TimeLimitTest {

  /** As many as work at once. */
  private static final int CALLS = 320;

  private final List<Socket> sockets = new ArrayList<>();
  private Served served;

  @BeforeEach
  void start() throws Exception {
    served = new Served();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    served.close();
  }

  @Test
  void isToldSoAndLoggedOnceAndHoldsItsPlaceUntilItsWorkIsOver() throws Exception {
    for (int i = 0; i < CALLS; i++) {
      sockets.add(served.send(Served.CALL));
    }
    served.awaitBegun(CALLS);
    for (Socket socket : sockets) {
      assertThat(Served.status(socket)).startsWith("HTTP/1.1 503");
      assertThat(served.decision())
          .containsEntry("event", "held")
          .containsEntry("outcome", "unavailable");
    }
    assertThat(served.rest()).isEmpty();

    assertThat(served.get("/_/health")).isEqualTo(200);
    assertThat(served.get("/metrics")).isEqualTo(200);
    assertThat(served.ask(Served.CALL)).isEqualTo(503);
    assertThat(served.decision()).containsEntry("event", "http");

    served.release();
    while (served.ask(Served.CALL) != 200) {
      Thread.onSpinWait();
    }
    assertThat(served.rest())
        .allMatch(it -> it.getLevel() == Level.INFO)
        .filteredOn(it -> it.getParameters()[0].toString().contains("let-go"))
        .hasSize(1);
  }

  @Test
  void isTheFaultOfItsCallerWhenItNeverComesInWhole() throws Exception {
    sockets.add(served.send(Served.CALL.substring(0, Served.CALL.length() - 1)));

    assertThat(Served.status(sockets.get(0))).startsWith("HTTP/1.1 400");
    assertThat(served.decision()).containsEntry("outcome", "invalid-request");
    assertThat(served.rest()).isEmpty();
  }

  @Test
  void isDecidedByItsRouteAloneWhenItsCallerHasLeft() throws Exception {
    Socket caller = served.send(Served.CALL);
    served.awaitBegun(1);
    caller.close();
    assertThat(served.get("/_/health")).isEqualTo(200);
    served.release();

    assertThat(served.decision()).containsEntry("outcome", "let-go");
    assertThat(served.rest()).isEmpty();
  }
}
