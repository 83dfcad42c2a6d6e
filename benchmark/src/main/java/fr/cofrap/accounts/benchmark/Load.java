package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a function from one thread: the machine's cores are for the function and its database. A few
 * clients ask as fast as they are answered; others, to be refused, come at a steady rate, whether
 * those before them were answered or not, which wrk cannot do.
 */
final class Load implements AutoCloseable {

  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Selector selector = Selector.open();
  private final List<Connection> open = new ArrayList<>();
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final List<Long> nanos = new ArrayList<>();
  private final Map<Integer, List<Double>> refusedMillis = new HashMap<>();
  private final int port;
  private final Deque<String> asked;
  private final List<String> refused;
  private long waiting;
  private long end;
  private long last;
  private int refusals;

  /**
   * @param asked what is asked and granted, each once
   * @param refused what is asked and refused, again and again
   */
  Load(int port, List<String> asked, List<String> refused) throws IOException {
    this.port = port;
    this.asked = new ArrayDeque<>(asked);
    this.refused = refused;
  }

  /**
   * Runs until the time is over, or there is nothing left to ask.
   *
   * @param rate how many refusals are asked for a second
   * @throws BenchmarkException when an answer is not the one that was due, or none comes
   */
  Outcome run(int clients, int seconds, double rate) throws IOException {
    long start = System.nanoTime();
    end = start + seconds * 1_000_000_000L;
    for (int i = 0; i < clients; i++) {
      ask(connect(), false);
    }
    for (long now = start; isAsking(now) || waiting > 0; now = System.nanoTime()) {
      while (now < end && refusals < rate * (now - start) / 1e9) {
        refusals++;
        ask(idle.isEmpty() ? connect() : idle.pop(), true);
      }
      selector.select(key -> read((Connection) key.attachment()), 1);
      if (now > end + PATIENCE_NANOS) {
        throw new BenchmarkException("La fonction ne répond plus depuis dix secondes.");
      }
    }
    return Outcome.of(nanos, (last - start) / 1e9, refusals / (double) seconds);
  }

  /** How many milliseconds refusals took, by the place of what was refused. */
  Map<Integer, List<Double>> refusedMillis() {
    return refusedMillis;
  }

  private boolean isAsking(long now) {
    return now < end && !asked.isEmpty();
  }

  private Connection connect() throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Connection connection = new Connection(channel);
    channel.register(selector, SelectionKey.OP_READ, connection);
    open.add(connection);
    return connection;
  }

  private void ask(Connection connection, boolean toBeRefused) throws IOException {
    int turn = toBeRefused ? refusals % refused.size() : 0;
    connection.turn = turn;
    String body = toBeRefused ? refused.get(turn) : asked.pop();
    connection.ask(body, toBeRefused);
    waiting++;
  }

  private void read(Connection connection) {
    try {
      if (!connection.read()) {
        return;
      }
      waiting--;
      if (connection.refused) {
        idle.push(connection);
        List<Double> its = refusedMillis.computeIfAbsent(connection.turn, it -> new ArrayList<>());
        its.add(connection.nanos / 1e6);
      } else {
        last = System.nanoTime();
        nanos.add(connection.nanos);
        if (isAsking(last)) {
          ask(connection, false);
        }
      }
    } catch (IOException e) {
      throw new BenchmarkException("La connexion à la fonction est rompue : " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : open) {
      connection.channel.close();
    }
    selector.close();
  }

  /** One caller: asks, waits for the answer, asks again over the same connection. */
  private static final class Connection {

    private static final String END_OF_HEAD = "\r\n\r\n";

    /** With the length of the body that follows. */
    private static final Pattern HEAD =
        Pattern.compile("(?is)\r\ncontent-length: *(\\d+).*?" + END_OF_HEAD);

    private static final String REQUEST =
        "POST / HTTP/1.1\r\nHost: banc\r\nContent-Type: application/json\r\nContent-Length: ";

    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);
    private boolean refused;
    private int turn;
    private long sent;
    private long nanos;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }

    /** Asks, for an answer that is a refusal or a success. */
    void ask(String body, boolean toBeRefused) throws IOException {
      ByteBuffer request =
          StandardCharsets.US_ASCII.encode(REQUEST + body.length() + END_OF_HEAD + body);
      refused = toBeRefused;
      received.clear();
      sent = System.nanoTime();
      while (request.hasRemaining()) {
        channel.write(request);
      }
    }

    /**
     * Reads what has come.
     *
     * @return whether the answer is whole
     * @throws BenchmarkException when it is not the one that was due
     */
    boolean read() throws IOException {
      if (channel.read(received) < 0) {
        throw new BenchmarkException("La fonction a fermé une connexion au lieu de répondre.");
      }
      String text =
          new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
      Matcher head = HEAD.matcher(text);
      if (!head.find() || text.length() - head.end() < Integer.parseInt(head.group(1))) {
        return false;
      }
      nanos = System.nanoTime() - sent;
      if (!text.startsWith(refused ? "HTTP/1.1 401" : "HTTP/1.1 20")) {
        throw new BenchmarkException("Cette réponse n’est pas celle qui était due :\n" + text);
      }
      return true;
    }
  }
}
