package fr.cofrap.accounts.features.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Somebody on this machine who opens connections to a function, and never waits for any. */
final class Stranger implements AutoCloseable {

  private static final int BLOCK = 8192;
  private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

  private final InetSocketAddress function;
  private final List<Line> lines = new ArrayList<>();

  Stranger(int port) {
    function = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** A connection, what is still to be sent on it, and whether its answers are read. */
  private final class Line {

    private final boolean reads;
    private final StringBuilder read = new StringBuilder();
    private SocketChannel channel;
    private ByteBuffer rest = ByteBuffer.allocate(0);

    private Line(boolean reads) {
      this.reads = reads;
      connect();
    }

    private void connect() {
      try {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(function);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean isFree() {
      return channel.isConnected() && !rest.hasRemaining();
    }

    /** What the function closes is closed; a new connection takes its place when it is needed. */
    private void move(ByteBuffer buffer) {
      try {
        if (channel.isOpen() && channel.finishConnect()) {
          channel.write(rest);
          buffer.clear();
          if (reads && channel.read(buffer) < 0) {
            channel.close();
          }
          read.append(US_ASCII.decode(buffer.flip()));
        }
      } catch (IOException e) {
        close();
      }
    }

    private void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Opens connections, each of which sends the same bytes and keeps silent afterwards. */
  void open(int count, boolean reads, ByteBuffer bytes) {
    for (int i = 0; i < count; i++) {
      Line line = new Line(reads);
      line.rest = bytes.duplicate();
      lines.add(line);
    }
  }

  /** Sends whole requests at a rate, answered or not, over whichever of its connections is free. */
  void call(int perSecond, Duration time, ByteBuffer request) {
    long start = System.nanoTime();
    long sent = 0;
    int next = 0;
    while (System.nanoTime() - start < time.toNanos()) {
      long due = perSecond * (System.nanoTime() - start) / Duration.ofSeconds(1).toNanos();
      for (; sent < due; sent++) {
        Line line = lines.get(next++ % lines.size());
        if (!line.channel.isOpen()) {
          line.connect();
        } else if (line.isFree()) {
          line.rest = request.duplicate();
        }
      }
      move();
    }
  }

  /** Goes on sending what the function accepts, for some time. */
  void insist(Duration time) {
    call(0, time, ByteBuffer.allocate(0));
  }

  private void move() {
    ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
    for (Line line : lines) {
      line.move(buffer);
    }
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  /** What was answered, as far as it was read, one connection after the other. */
  String answers() {
    return lines.stream().map(it -> it.read).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    lines.forEach(Line::close);
  }
}
