package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.camel.Exchange;

/** An application whose only route, at /, keeps each call until it is released. */
final class Served implements AutoCloseable {

  /** A whole request that its route takes. */
  static final String CALL =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

  private final Logger ours = Logger.getLogger("fr.cofrap");
  private final Lines lines = new Lines();
  private final CompletableFuture<Void> released = new CompletableFuture<>();
  private final Semaphore begun = new Semaphore(0);
  private final FunctionApplication application;

  Served() throws Exception {
    ours.setLevel(Level.INFO);
    ours.addHandler(lines);
    FunctionRoute route =
        new FunctionRoute() {
          @Override
          public void configure() {
            receive("held", "/", Optional::of).process(Served.this::hold);
          }
        };
    application = FunctionApplication.start(Nowhere.services(), "127.0.0.1", 0, route);
  }

  private void hold(Exchange exchange) {
    begun.release();
    released.join();
    Answer.success(200, "let-go").end(exchange);
  }

  FunctionApplication application() {
    return application;
  }

  /** Waits until so many calls more are in the route. */
  void awaitBegun(int calls) throws InterruptedException {
    if (!begun.tryAcquire(calls, 30, TimeUnit.SECONDS)) {
      throw new AssertionError("only " + begun.availablePermits() + " calls have begun");
    }
  }

  void release() {
    released.complete(null);
  }

  /** A connection on which a text has been sent. */
  Socket send(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), application.port());
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** The first line of what comes back. */
  static String status(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int it = socket.getInputStream().read(); it > '\r'; it = socket.getInputStream().read()) {
      line.append((char) it);
    }
    return line.toString();
  }

  /** Sends a request on a connection of its own, and says what status it was answered with. */
  int ask(String request) throws IOException {
    try (Socket socket = send(request)) {
      return Integer.parseInt(status(socket).split(" ")[1]);
    }
  }

  /** Asks for what stands at a path. */
  int get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
  }

  /** The next decision, as the audit log tells it. */
  Map<String, Object> decision() throws InterruptedException {
    for (; ; ) {
      LogRecord entry = lines.queue.poll(20, TimeUnit.SECONDS);
      if (entry == null) {
        throw new AssertionError("no decision");
      } else if (entry.getParameters() instanceof Map<?, ?>[] facts) {
        Map<String, Object> told = new TreeMap<>();
        facts[0].forEach((name, value) -> told.put((String) name, value));
        return told;
      }
    }
  }

  /** What else was logged up to now. */
  List<LogRecord> rest() {
    return List.copyOf(lines.queue);
  }

  @Override
  public void close() {
    release();
    application.close();
    ours.removeHandler(lines);
  }

  private static final class Lines extends Handler {

    private final BlockingQueue<LogRecord> queue = new LinkedBlockingQueue<>();

    @Override
    public void publish(LogRecord entry) {
      queue.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
