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
  private int turnedAway;

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
   * @throws BenchmarkException when an answer is neither the one that was due nor to come back
   *     later, or none comes
   */
  Outcome run(int clients, int seconds, double rate) throws IOException {
    long start = System.nanoTime();
    end = start + seconds * 1_000_000_000L;
    for (int i = 0; i < clients; i++) {
      grant(connect());
    }
    for (long now = start; isAsking(now) || waiting > 0; now = System.nanoTime()) {
      while (now < end && refusals < rate * (now - start) / 1e9) {
        int turn = ++refusals % refused.size();
        waiting++;
        (idle.isEmpty() ? connect() : idle.pop()).ask(refused.get(turn), turn);
      }
      selector.select(key -> read((Connection) key.attachment()), 1);
      if (now > end + PATIENCE_NANOS) {
        throw new BenchmarkException("La fonction ne répond plus depuis dix secondes.");
      }
    }
    return Outcome.of(nanos, (last - start) / 1e9, refusals / (double) seconds, turnedAway);
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
    return connection;
  }

  private void grant(Connection connection) throws IOException {
    waiting++;
    connection.ask(asked.pop(), Connection.GRANTED);
  }

  private void read(Connection connection) {
    try {
      if (!connection.read()) {
        return;
      }
      waiting--;
      if (connection.turn == Connection.GRANTED) {
        last = System.nanoTime();
        if (connection.turnedAway) {
          turnedAway++;
        } else {
          nanos.add(connection.nanos);
        }
        if (isAsking(last)) {
          grant(connection);
        }
      } else {
        idle.push(connection);
        if (!connection.turnedAway) {
          refusedMillis
              .computeIfAbsent(connection.turn, it -> new ArrayList<>())
              .add(connection.nanos / 1e6);
        }
      }
    } catch (IOException e) {
      throw new BenchmarkException("La connexion à la fonction est rompue : " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey it : selector.keys()) {
      it.channel().close();
    }
    selector.close();
  }

  /** One caller: asks, waits for the answer, asks again over the same connection. */
  private static final class Connection {

    private static final int GRANTED = -1;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** With the length of the body that follows. */
    private static final Pattern HEAD =
        Pattern.compile("(?is)\r\ncontent-length: *(\\d+).*?" + END_OF_HEAD);

    private static final String REQUEST =
        "POST / HTTP/1.1\r\nHost: banc\r\nContent-Type: application/json\r\nContent-Length: ";

    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);
    private int turn;
    private long sent;
    private long nanos;
    private boolean turnedAway;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }

    /** Asks, for a success, or for a refusal, which has its turn. */
    void ask(String body, int itsTurn) throws IOException {
      turn = itsTurn;
      received.clear();
      String text = REQUEST + body.length() + END_OF_HEAD + body;
      sent = System.nanoTime();
      for (ByteBuffer it = StandardCharsets.US_ASCII.encode(text); it.hasRemaining(); ) {
        channel.write(it);
      }
    }

    /**
     * Reads what has come.
     *
     * @return whether the answer is whole
     * @throws BenchmarkException when it is neither the one that was due nor to come back later
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
      turnedAway = text.startsWith("HTTP/1.1 503");
      if (!turnedAway && !text.startsWith(turn == GRANTED ? "HTTP/1.1 20" : "HTTP/1.1 401")) {
        throw new BenchmarkException("Cette réponse n’est pas celle qui était due :\n" + text);
      }
      return true;
    }
  }
}
