package fr.cofrap.accounts.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final String WHOLE =
      "HTTP/1.1 201 Created\r\nX: y\r\ncontent-length: 17\r\n\r\n{\"a\":\"b\\\"c\",\"d\":1";

  private static ByteBuffer received(String text) {
    return ByteBuffer.allocate(1000).put(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anAnswerIsReadOnceItIsWhole() {
    assertThat(Answer.status(received(WHOLE))).contains(201);
  }

  @Test
  void anAnswerThatIsNotWholeIsWaitedFor() {
    for (int length = 0; length < WHOLE.length(); length++) {
      assertThat(Answer.status(received(WHOLE.substring(0, length)))).isEmpty();
    }
  }

  @Test
  void aMemberKeepsItsEscapes() {
    assertThat(Answer.of(received(WHOLE)).member("a")).isEqualTo("b\\\"c");
  }

  @Test
  void anAnswerWithoutLengthIsRefused() {
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> Answer.status(received("HTTP/1.1 200 OK\r\n\r\n")));
  }

  @Test
  void digitsAreWrittenOverTheirPlace() {
    byte[] target = "a0000b".getBytes(StandardCharsets.US_ASCII);
    Http.digits(target, 1, 4, 42);
    assertThat(new String(target, StandardCharsets.US_ASCII)).isEqualTo("a0042b");
  }

  @Test
  void aRequestSaysHowLongItsBodyIs() {
    assertThat(new String(Http.post("{\"é\":1}"), StandardCharsets.UTF_8))
        .startsWith("POST / HTTP/1.1\r\n")
        .contains("Content-Length: 8\r\n")
        .endsWith("\r\n\r\n{\"é\":1}");
  }
}
