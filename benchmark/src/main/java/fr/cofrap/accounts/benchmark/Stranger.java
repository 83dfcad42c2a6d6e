package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.util.IOHelper;

/**
 * Somebody who keeps a function of this machine busy: sends the same bytes over connections by
 * turns, never reads, and opens again what is closed.
 */
final class Stranger implements AutoCloseable {

  private static final String START = "POST / HTTP/1.1\r\nHost: banc\r\n";
  private static final String WHOLE =
      START + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s";

  private final SocketChannel[] connections;
  private final byte[] bytes;
  private final int perSecond;
  private final InetSocketAddress function;
  private final Thread thread = new Thread(this::insist, "stranger");

  private Stranger(int port, int connections, String sent, int perSecond) {
    this.function = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.connections = new SocketChannel[connections];
    this.bytes = sent.getBytes(StandardCharsets.US_ASCII);
    this.perSecond = perSecond;
    thread.start();
  }

  /** Whole requests, each of which is refused after the pace of refusals. */
  static Stranger calling(int port, String refused) {
    return new Stranger(port, 400, WHOLE.formatted(refused.length(), refused), 3_000);
  }

  /** Requests one behind the other, as many as one connection takes. */
  static Stranger pipelining(int port) {
    return new Stranger(port, 1, WHOLE.formatted(2, "{}").repeat(400), 1_000);
  }

  /** Headers that do not end, or a body that does not come. */
  static Stranger halting(int port, boolean headers) {
    String rest = headers ? "X-Many: 0\r\n".repeat(70) : "Content-Length: 4096\r\n\r\n{";
    return new Stranger(port, 1_000, START + rest, 1_000);
  }

  private void insist() {
    long start = System.nanoTime();
    for (long sent = 0; !thread.isInterrupted(); LockSupport.parkNanos(1_000_000)) {
      long due = perSecond * (System.nanoTime() - start) / 1_000_000_000;
      for (; sent < due && !thread.isInterrupted(); sent++) {
        send((int) (sent % connections.length));
      }
    }
    IOHelper.close(connections);
  }

  private void send(int turn) {
    try {
      if (connections[turn] == null || !connections[turn].isOpen()) {
        connections[turn] = SocketChannel.open(function);
      }
      connections[turn].write(ByteBuffer.wrap(bytes));
    } catch (IOException closedByTheFunction) {
      IOHelper.close(connections[turn]);
    }
  }

  /** Ends it, and a write that nobody reads with it. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
