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
  private final boolean attacked;
  private final Deque<String> asked;
  private final List<String> refused;
  private long waiting;
  private long end;
  private long last;
  private int refusals;
  private int turnedAway;

  /**
   * @param attacked whether the function may close a connection instead of answering
   * @param asked what is asked and granted, each once
   * @param refused what is asked and refused, again and again
   */
  Load(int port, boolean attacked, List<String> asked, List<String> refused) throws IOException {
    this.port = port;
    this.attacked = attacked;
    this.asked = new ArrayDeque<>(asked);
    this.refused = refused;
  }

  /**
   * Runs until the time is over, or there is nothing left to ask.
   *
   * @param rate how many refusals are asked for a second
   * @throws BenchmarkException when an answer is neither due nor to come back, or none comes
   */
  Outcome run(int clients, int seconds, double rate) throws IOException {
    long start = System.nanoTime();
    end = start + seconds * 1_000_000_000L;
    for (int i = 0; i < clients; i++) {
      new Connection().ask(asked.pop(), Connection.GRANTED);
    }
    for (long now = start; isAsking(now) || waiting > 0; now = System.nanoTime()) {
      while (now < end && refusals < rate * (now - start) / 1e9) {
        int turn = ++refusals % refused.size();
        (idle.isEmpty() ? new Connection() : idle.pop()).ask(refused.get(turn), turn);
      }
      selector.select(Load::read, 1);
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

  private static void read(SelectionKey key) {
    try {
      ((Connection) key.attachment()).read();
    } catch (IOException e) {
      throw new BenchmarkException("La fonction n’accepte plus personne : " + e.getMessage());
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
  private final class Connection {
    private static final int GRANTED = -1;
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** With the length of the body that follows. */
    private static final Pattern HEAD =
        Pattern.compile("(?is)\r\ncontent-length: *(\\d+).*?" + END_OF_HEAD);

    private static final String LATER = "HTTP/1.1 503";
    private static final String REQUEST =
        "POST / HTTP/1.1\r\nHost: banc\r\nContent-Type: application/json\r\nContent-Length: ";

    private final SocketChannel channel =
        SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);
    private int turn;
    private long sent;

    Connection() throws IOException {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Asks, for a success, or for a refusal, which has its turn. */
    void ask(String body, int itsTurn) {
      waiting++;
      turn = itsTurn;
      received.clear();
      String text = REQUEST + body.length() + END_OF_HEAD + body;
      sent = System.nanoTime();
      try {
        for (ByteBuffer it = StandardCharsets.US_ASCII.encode(text); it.hasRemaining(); ) {
          channel.write(it);
        }
      } catch (IOException closed) {
        received.clear(); // what is read next says so
      }
    }

    /** Reads what has come; of a whole answer, notes how long it took. */
    void read() throws IOException {
      String text = received();
      Matcher head = HEAD.matcher(text);
      if (head.find() && text.length() - head.end() >= Integer.parseInt(head.group(1))) {
        long took = System.nanoTime() - sent;
        waiting--;
        boolean later = text.startsWith(LATER);
        if (!later && !text.startsWith(turn == GRANTED ? "HTTP/1.1 20" : "HTTP/1.1 401")) {
          throw new BenchmarkException("Cette réponse n’est pas celle qui était due :\n" + text);
        }
        if (turn == GRANTED) {
          granted(took, later);
        } else {
          refused(took, later);
        }
      }
    }

    /** In an attack, a connection that is closed is worth an answer that says to come back. */
    private String received() {
      try {
        if (channel.read(received) >= 0) {
          return new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
        }
      } catch (IOException reset) {
        received.clear();
      }
      if (!attacked) {
        throw new BenchmarkException("La fonction a fermé une connexion au lieu de répondre.");
      }
      return LATER + "\r\nContent-Length: 0" + END_OF_HEAD;
    }

    /** Whoever is told to come back does so over another connection. */
    private void granted(long took, boolean later) throws IOException {
      last = System.nanoTime();
      if (later) {
        turnedAway++;
        channel.close();
      } else {
        nanos.add(took);
      }
      if (isAsking(last)) {
        (later ? new Connection() : this).ask(asked.pop(), GRANTED);
      }
    }

    private void refused(long took, boolean later) {
      idle.push(this);
      if (!later) {
        refusedMillis.computeIfAbsent(turn, it -> new ArrayList<>()).add(took / 1e6);
      }
    }
  }
}
