package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A connection on which nothing moves")
class IdleTest {

  private static final int SECONDS = 30;

  /** Waits as long as a stranger would: the limit is the server's own, and has no other clock. */
  @Test
  void isClosedWhateverItHasBrought() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (Served served = new Served()) {
      long start = System.nanoTime();
      Socket told = served.send("GET /_/health HTTP/1.0\r\n\r\n"); // its end, and does not end
      sockets.add(told);
      for (String brought : List.of("", "P", "GET /_/health HTTP/1.1\r\nHost: a\r\n\r\n")) {
        sockets.add(served.send(brought));
      }
      for (Socket socket : sockets) {
        socket.setSoTimeout((SECONDS + 15) * 1_000);
        socket.getInputStream().readAllBytes();
      }
      assertThatThrownBy(() -> drip(told)).isInstanceOf(IOException.class);
      assertThat((System.nanoTime() - start) / 1_000_000_000).isGreaterThanOrEqualTo(SECONDS - 1);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  /** For a few seconds: its end was told a moment after the others had said their last. */
  private static void drip(Socket socket) throws Exception {
    for (int i = 0; i < 50; i++) {
      socket.getOutputStream().write('P');
      Thread.sleep(100);
    }
  }
}
