package fr.cofrap.accounts.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whoever connects")
class ConnectionsTest {

  private static final String MEASURES = "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String UNKNOWN = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String REFUSALS = UNKNOWN + UNKNOWN + UNKNOWN + UNKNOWN + UNKNOWN;
  private static final String LAST = "GET / HTTP/1.0\r\n\r\n";
  private static final String HEAD = "POST / HTTP/1.1\r\nHost: a\r\n";

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

  @ParameterizedTest
  @ValueSource(strings = {"", HEAD, HEAD + "Content-Length: 2\r\n\r\n{"})
  void findsRoomHoweverManyBringNothing(String begun) throws Exception {
    for (int i = 0; i < 600; i++) {
      sockets.add(served.send(begun));
    }
    assertThat(served.get("/_/health")).isEqualTo(200);
    assertThat(served.ask(Served.CALL)).isEqualTo(200);
  }

  /** An orderly end waits for its reader: in Vert.x, then in the kernel. */
  @ParameterizedTest
  @ValueSource(strings = {MEASURES + MEASURES, "GET /metrics HTTP/1.0\r\n\r\n", REFUSALS + LAST})
  void isLetGoAtOnceWhateverItLeavesUnread(String asked) throws Exception {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(1);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress("127.0.0.1", served.application().port()));
    socket.getOutputStream().write(asked.getBytes(US_ASCII));
    Thread.sleep(1_000);
    for (int i = 0; i < 800; i++) {
      sockets.add(served.send(""));
    }
    assertThat(served.get("/_/health")).isEqualTo(200);
    assertThatThrownBy(() -> all(socket)).isInstanceOf(SocketException.class);
  }

  /** Its end is told first, and the rest of the connection waits for its own. */
  @Test
  void isAnsweredNothingBehindItsLastRequest() throws Exception {
    Socket socket = served.send(LAST + MEASURES);
    sockets.add(socket);
    assertThat(all(socket)).startsWith("HTTP/1.0 405").containsOnlyOnce("HTTP/1");

    socket.getOutputStream().write(Served.CALL.getBytes(US_ASCII));
    assertThat(served.get("/_/health")).isEqualTo(200);
    assertThat(served.decision()).containsEntry("outcome", "method-not-allowed");
    assertThat(served.rest()).isEmpty();
    socket.getOutputStream().write(Served.CALL.getBytes(US_ASCII)); // nothing has been cut
  }

  /** Each waits its turn for a database that is not there. */
  @Test
  void learnsThatTheFunctionIsAliveHoweverManyAskWhetherItIsReady() throws Exception {
    for (int i = 0; i < 300; i++) {
      sockets.add(served.send("GET /_/ready HTTP/1.1\r\nHost: a\r\n\r\n"));
    }
    assertThat(served.get("/_/health")).isEqualTo(200);
  }

  @Test
  void mayNotGiveTwoLengths() throws Exception {
    Socket socket =
        served.send(HEAD + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    sockets.add(socket);

    assertThat(all(socket)).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
  }

  /** Vert.x fails on these before any route: left without an answer, one would queue all others. */
  @ParameterizedTest
  @ValueSource(strings = {"%41a", "a.%zz.b:80"})
  void isRefusedWhateverALibraryFailsOn(String host) throws Exception {
    String health = "GET /_/health HTTP/1.1\r\nHost: ";
    Socket socket = served.send(health + host + "\r\n\r\n" + health + "a\r\n\r\n");
    sockets.add(socket);

    assertThat(Served.status(socket)).startsWith("HTTP/1.1 400");
    assertThat(served.decision()).containsEntry("outcome", "invalid-request");
    assertThat(served.get("/_/health")).isEqualTo(200);
  }

  /** Refusals count as well, those before any route included: all of them would wait in memory. */
  @ParameterizedTest
  @ValueSource(strings = {"/ HTTP/1.1", "/ HTTP/1.1\r\nHost: %41a", "a HTTP/1.1\r\nHost: a"})
  void mayNotAskOnWithoutReading(String refused) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.application().port());
    sockets.add(socket);
    socket.setSendBufferSize(4096); // so that what is sent has been asked
    byte[] requests = ("GET " + refused + "\r\n\r\n").repeat(1_000).getBytes(US_ASCII);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 40; i++) {
                socket.getOutputStream().write(requests);
              }
            })
        .isInstanceOf(SocketException.class);
  }

  /** Vert.x moves what follows each escape: the cost grows like the square of the length. */
  @Test
  void mayNotGiveAnAddressFarLongerThanOurs() throws Exception {
    assertThat(served.get("/" + "%41".repeat(160))).isEqualTo(404);
    assertThat(served.get("/" + "%41".repeat(170))).isEqualTo(400);
  }

  @Test
  void mayAddNoMoreHeadersBehindABodyThanBeforeIt() throws Exception {
    String chunked =
        HEAD
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n";
    assertThat(served.ask(chunked + "a:\r\n".repeat(90) + "\r\n")).isEqualTo(200);

    Socket socket = served.send(chunked + "a:\r\n".repeat(100));
    sockets.add(socket);
    assertThat(all(socket)).as("and the connection ends").isEmpty();
  }

  /** It may be a defect of the entrance as well: the audit log says what it was. */
  @Test
  void isRefusedWithTheNameOfWhatFailedBeforeTheCallBegan() throws Exception {
    sockets.add(served.send(HEAD + "Transfer-Encoding: chunked\r\n\r\nno length\r\n"));

    assertThat(served.decision())
        .containsEntry("outcome", "invalid-request")
        .containsEntry("reason", "numberformatexception");
    assertThat(served.rest()).isEmpty();
  }

  /** Before their routes refuse them, Vert.x would make a folder and files of their parts. */
  @Test
  void bringsNoFormThatWouldBeTakenApart() throws Exception {
    String form = "Host: a\r\nContent-Type: multipart/form-data\r\nContent-Length: 1\r\n\r\n-";

    assertThat(served.ask("POST / HTTP/1.1\r\n" + form)).isEqualTo(415);
    assertThat(served.decision()).containsEntry("event", "held");
    assertThat(served.ask("GET / HTTP/1.1\r\n" + form)).isEqualTo(405);
    assertThat(served.decision()).containsEntry("event", "held");
  }

  @Test
  void isNotEncouragedToSendTooMuch() throws Exception {
    Socket socket = served.send(HEAD + "Expect: 100-continue\r\nContent-Length: 5000\r\n\r\n");
    sockets.add(socket);

    assertThat(Served.status(socket)).startsWith("HTTP/1.1 413");
  }

  private static String all(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }
}
