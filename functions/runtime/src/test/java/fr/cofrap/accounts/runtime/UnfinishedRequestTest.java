package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.runtime.http.Answer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.AsyncProcessorSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request of which only half has come")
class UnfinishedRequestTest {

  private static final String HALF = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{";

  private final Held held = new Held();
  private final Records records = new Records();
  private final Logger ours = Logger.getLogger("fr.cofrap");
  private FunctionApplication application;

  @BeforeEach
  void start() throws Exception {
    application = FunctionApplication.start(Nowhere.services(), "127.0.0.1", 0, held.route());
    ours.addHandler(records);
  }

  @AfterEach
  void stop() {
    ours.removeHandler(records);
    held.release();
    application.close();
  }

  @Test
  void isNoFaultOfOursWhenItsCallerLeaves() throws Exception {
    Socket caller = call(HALF);
    health();
    caller.close();

    assertThat(records.next().getLevel()).isEqualTo(Level.INFO);
  }

  @Test
  void isNotBegunOnceTheFunctionStops() throws Exception {
    try (Socket first = call(HALF + "}");
        Socket second = call(HALF)) {
      held.await();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(application::close);
      while (health() != 503) {
        Thread.onSpinWait();
      }

      send(second, "}");
      assertThat(status(second)).isEqualTo("HTTP/1.1 503");
      held.release();
      assertThat(status(first)).isEqualTo("HTTP/1.1 200");
      stopped.get(20, TimeUnit.SECONDS);
    }
  }

  private Socket call(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), application.port());
    socket.setSoTimeout(20_000);
    send(socket, text);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String status(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  private int health() throws IOException {
    URI address = URI.create("http://127.0.0.1:" + application.port() + "/_/health");
    return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
  }

  /** Keeps requests under way until they are released. */
  private static final class Held extends AsyncProcessorSupport {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      begun.countDown();
      Answer.success(200, "held").end(exchange);
      released.thenRun(() -> callback.done(false));
      return false;
    }

    private RouteBuilder route() {
      return new RouteBuilder() {
        @Override
        public void configure() {
          from("platform-http:/").process(Held.this);
        }
      };
    }

    private void await() throws InterruptedException {
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void release() {
      released.complete(null);
    }
  }

  private static final class Records extends Handler {

    private final BlockingQueue<LogRecord> queue = new ArrayBlockingQueue<>(10);

    @Override
    public void publish(LogRecord entry) {
      queue.offer(entry);
    }

    private LogRecord next() throws InterruptedException {
      return queue.poll(20, TimeUnit.SECONDS);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
