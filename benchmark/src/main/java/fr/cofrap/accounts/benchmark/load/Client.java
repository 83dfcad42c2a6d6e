package fr.cofrap.accounts.benchmark.load;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One caller: asks, waits for the answer, asks again over the same connection. */
final class Client implements AutoCloseable {

  private static final int LARGEST_ANSWER = 64 * 1024;

  private final SocketChannel channel;
  private final int expected;
  private final ByteBuffer received = ByteBuffer.allocate(LARGEST_ANSWER);
  private Work work;
  private long sentNanos;

  private Client(SocketChannel channel, int expected) {
    this.channel = channel;
    this.expected = expected;
  }

  /**
   * Connects.
   *
   * @param expected the one status that is right
   */
  static Client connect(int port, int expected, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Client client = new Client(channel, expected);
    channel.register(selector, SelectionKey.OP_READ, client);
    return client;
  }

  void ask(Work next) throws IOException {
    work = next;
    received.clear();
    sentNanos = System.nanoTime();
    ByteBuffer request = next.request();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /**
   * Reads what has come.
   *
   * @return how long the answer took, in nanoseconds, or -1 while it is not whole
   * @throws BenchmarkException when the answer is not the expected one
   */
  long read() throws IOException {
    if (channel.read(received) < 0) {
      throw new BenchmarkException("La fonction a fermé une connexion au lieu de répondre.");
    }
    Optional<Integer> status = Answer.status(received);
    if (status.isEmpty()) {
      return -1;
    }
    long nanos = System.nanoTime() - sentNanos;
    if (status.get() != expected) {
      throw new BenchmarkException(
          "La fonction a répondu %d au lieu de %d : %s"
              .formatted(status.get(), expected, Answer.of(received).body()));
    }
    work.answered(received);
    return nanos;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
