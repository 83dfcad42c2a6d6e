package fr.cofrap.accounts.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A caller that ends its side")
class HalfClosedTest {

  private static final String UNKNOWN = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private final List<Socket> sockets = new ArrayList<>();
  private Served served;

  @BeforeEach
  void start() throws Exception {
    served = new Served();
    served.release();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    served.close();
  }

  /** Closed by us as soon, the kernel would keep what is unread, for minutes and without bound. */
  @Test
  void isLetGoAtOnceWhateverItLeavesUnread() throws Exception {
    Socket socket = asks(UNKNOWN.repeat(6));
    for (int i = 0; i < 800; i++) {
      sockets.add(served.send(""));
    }
    assertThat(served.get("/_/health")).isEqualTo(200);
    assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
        .isInstanceOf(SocketException.class);
  }

  @Test
  void isToldWhatItHasAskedAndThenTheEnd() throws Exception {
    String answers = new String(asks(UNKNOWN.repeat(6)).getInputStream().readAllBytes(), US_ASCII);

    assertThat(answers.split("HTTP/1.1 405 ", -1)).hasSize(7);
  }

  /** Each lingers after its end: however many do, it is they who make room. */
  @Test
  void takesThePlaceOfNobodyWhoGoesOn() throws Exception {
    Socket neighbour = served.send("");
    sockets.add(neighbour);
    for (int i = 0; i < 800; i++) {
      try (Socket socket = served.send("GET / HTTP/1.0\r\n\r\n")) {
        socket.getInputStream().readAllBytes();
      }
    }
    neighbour.getOutputStream().write(UNKNOWN.getBytes(US_ASCII));
    assertThat(Served.status(neighbour)).startsWith("HTTP/1.1 405");
  }

  /** It reads nothing for a second, through a window as small as there is. */
  private Socket asks(String asked) throws IOException, InterruptedException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(1);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress("127.0.0.1", served.application().port()));
    socket.getOutputStream().write(asked.getBytes(US_ASCII));
    socket.shutdownOutput();
    Thread.sleep(1_000);
    return socket;
  }
}
