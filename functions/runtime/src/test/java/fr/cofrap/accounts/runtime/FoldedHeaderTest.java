package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of a thousand lines would have all those before it copied anew (RFC 9112, 5.2). */
@DisplayName("A header folded over several lines")
class FoldedHeaderTest {

  private static final String HEALTH = "GET /_/health HTTP/1.1\r\nHost: a\r\n";
  private static final String POST =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n";

  private Served served;

  @BeforeEach
  void start() throws Exception {
    served = new Served();
    served.release();
  }

  @AfterEach
  void stop() throws Exception {
    served.close();
  }

  /** Before the head ends: a caller could leave it unfinished, or end it with another fault. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: a\r\n b\r\n",
        "X: a\r\n\tb\r\nY: c\r\n",
        "X: a\n b\n",
        "X: a\r\n \r\n",
        "X: a\r\n b: c\r\nY:\r\n",
        "\u000bX: a\r\n b\r\n"
      })
  void isRefusedAtOnce(String headers) throws Exception {
    String late = CHUNKED + "W: z\r\n\r\n";
    for (String first : new String[] {"", "\r\n", HEALTH + "\r\n", Served.CALL, late}) {
      assertThat(answers(first + HEALTH + headers)).as(first).contains("400", "invalid-request");
    }
  }

  /** What Netty takes for nothing before a request, be it blanks, lines or control characters. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\r", "\u000b", "\r\n \r\n", "\u0001\r\n\r\n", "\0 \r\n\n"})
  void isRefusedWhateverStandsBeforeItsRequest(String before) throws Exception {
    assertThat(served.ask(before + HEALTH + "\r\n")).isEqualTo(200);
    assertThat(served.ask(before + HEALTH + "X: a\r\n b\r\n\r\n")).isEqualTo(400);
  }

  @Test
  void isRefusedBehindABodyToo() throws Exception {
    assertThat(answers(CHUNKED + "X: a\r\n b\r\n\r\n")).as("and the connection ends").isEmpty();
    assertThat(answers(CHUNKED + "X: a\r\n b: c\r\n\r\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /_/health HTTP/1.0\r\nX: a\r\n b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nX: a\r\n b\r\nContent-Length: 2\r\n\r\n{}",
        CHUNKED + "X: a\r\n b\r\n\r\n"
      })
  void isRefusedHoweverItIsCutInTwo(String request) throws Exception {
    for (int at = 1; at < request.length(); at++) {
      assertThat(answers(request.substring(0, at), request.substring(at)))
          .as("cut at %d", at)
          .doesNotContain(" 200 ", " 100 ");
    }
  }

  @Test
  void isNotSeenInABodyOfSeveralLinesHoweverItIsCutInTwo() throws Exception {
    String body = "{\n  \r\n\t\"a\": 1\n }\n ";
    String fixed = POST + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    String chunked =
        CHUNKED
            .replace("Host: a", "Host: a\r\nConnection: close")
            .replace("2\r\n{}", "2\r\n{\n\r\n6\r\n  \r\n }");
    String all = fixed + chunked + "W: z\r\n\r\n";
    for (int at = 1; at < all.length(); at++) {
      assertThat(answers(all.substring(0, at), all.substring(at)).split("HTTP/1.1 200", -1))
          .as("cut at %d", at)
          .hasSize(3);
    }
  }

  /** All that comes back before the connection ends. */
  private String answers(String... pieces) throws IOException {
    try (Socket socket = served.send(pieces[0])) {
      socket.setTcpNoDelay(true);
      for (int i = 1; i < pieces.length; i++) {
        assertThat(served.get("/_/health")).as("what came before has been read").isEqualTo(200);
        socket.getOutputStream().write(pieces[i].getBytes(StandardCharsets.US_ASCII));
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
