package fr.cofrap.accounts.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whoever asks on before an answer has come")
class PipelineTest {

  /** In bytes: twice what the buffers of both ends keep. */
  private static final int LITTLE = 20_000;

  private final Logger audit = Logger.getLogger("fr.cofrap.audit");
  private final Depths depths = new Depths();
  private Served served;

  @BeforeEach
  void start() throws Exception {
    served = new Served();
    served.release();
    audit.addHandler(depths);
  }

  @AfterEach
  void stop() {
    audit.removeHandler(depths);
    served.close();
  }

  /** Once the stack was full, one request stayed unanswered, and all that came behind in memory. */
  @ParameterizedTest
  @ValueSource(strings = {"/ HTTP/1.1", "/x HTTP/1.1\r\nHost:a", "/ HTTP/1.1\r\nHost:%41a"})
  void isAnsweredWithoutOneAnswerStandingOnAnother(String refused) throws Exception {
    String many = ("A " + refused + "\r\n\r\n").repeat(120);
    try (Socket socket = served.send(Served.CALL + many)) {
      socket.getOutputStream().write("A / HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
      String answers = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answers.split("HTTP/1\\.[01] [24]0", -1)).hasSize(123);
    }
    assertThat(depths.seen).hasSize(122).allMatch(it -> it < 300);
  }

  /** Whatever the kernel would keep for a reader is memory of the function too. */
  @ParameterizedTest
  @ValueSource(strings = {"/x HTTP/1.1\r\nHost: a", "/ HTTP/1.1\r\nHost: a"})
  void isCutBeforeMuchWaitsToBeRead(String refused) throws Exception {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(1);
      socket.setSendBufferSize(4096); // so that what is sent has been asked
      socket.connect(new InetSocketAddress("127.0.0.1", served.application().port()));
      byte[] requests = ("GET " + refused + "\r\n\r\n").repeat(1_000).getBytes(US_ASCII);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  socket.getOutputStream().write(requests);
                }
              })
          .isInstanceOf(SocketException.class);
    }
    assertThat(served.get("/_/health")).isEqualTo(200);
    assertThat(depths.seen).hasSizeLessThan(400);
  }

  /** Told that nothing came of it, Netty would read on, as much as is sent. */
  @Test
  void isNotReadDuringACallThatFollowsARefusal() throws Exception {
    try (Served busy = new Served()) {
      assertThat(busy.get("/_/health")).isEqualTo(200);
      try (SocketChannel channel = connect(busy)) {
        channel.write(US_ASCII.encode("GET /x HTTP/1.1\r\nHost: a\r\n\r\n" + Served.CALL));
        busy.awaitBegun(1);
        assertThat(taken(channel)).isLessThan(LITTLE);
      }
    }
  }

  /** What the kernel keeps of a connection is the function's as soon as it is taken. */
  @Test
  void fillsLittleBeforeAnythingIsRead() throws Exception {
    assertThat(served.get("/_/health")).isEqualTo(200);
    CompletableFuture<Void> free = new CompletableFuture<>();
    CamelContext context = served.application().main().getCamelContext();
    Vertx vertx = context.getRegistry().lookupByNameAndType("vertx", Vertx.class);
    vertx.runOnContext(it -> free.join());
    try (SocketChannel channel = connect(served)) {
      assertThat(taken(channel)).isLessThan(LITTLE);
    } finally {
      free.complete(null);
    }
  }

  private static SocketChannel connect(Served served) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_SNDBUF, 4096); // so that what is sent is taken
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(new InetSocketAddress("127.0.0.1", served.application().port()));
    channel.configureBlocking(false);
    return channel;
  }

  /** How many bytes more the function or its kernel takes, within two seconds. */
  private static int taken(SocketChannel channel) throws Exception {
    int taken = 0;
    for (long end = System.nanoTime() + 2_000_000_000; System.nanoTime() < end; ) {
      taken += channel.write(ByteBuffer.allocate(512));
      Thread.sleep(0, 50_000);
    }
    return taken;
  }

  @Test
  void learnsMeasuresThatAreLongerThanThat() throws Exception {
    try (Socket socket =
        served.send("GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
      Thread.sleep(200); // nothing is read meanwhile
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answer).hasSizeGreaterThan(8_192).endsWith("\r\n0\r\n\r\n");
    }
  }

  /** How deep in a stack each decision was taken. */
  private static final class Depths extends Handler {

    private final Queue<Long> seen = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord entry) {
      seen.add(StackWalker.getInstance().walk(Stream::count));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
