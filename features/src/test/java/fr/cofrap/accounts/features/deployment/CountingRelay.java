package fr.cofrap.accounts.features.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between functions and their database, counts how often the ones wait for the other, and
 * can be cut.
 */
public final class CountingRelay implements AutoCloseable {

  private static final int BLOCK = 8192;

  private final int database;
  private final ServerSocket door;
  private final AtomicInteger turns = new AtomicInteger();
  private final Queue<Socket> callers = new ConcurrentLinkedQueue<>();

  /** Opens a way to the database on that port. */
  public CountingRelay(int database) {
    this.database = database;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::welcome);
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  /** How often something was asked since the beginning, whatever was asked at once. */
  int turns() {
    return turns.get();
  }

  /** Breaks every conversation under way; the next ones are carried as before. */
  public void cut() {
    try {
      for (Socket caller = callers.poll(); caller != null; caller = callers.poll()) {
        caller.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the door is closed. */
  private void welcome() throws IOException {
    while (!door.isClosed()) {
      Socket function = door.accept();
      callers.add(function);
      Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
      AtomicBoolean answered = new AtomicBoolean(true);
      inBackground(() -> carry(function, server, () -> count(answered)));
      inBackground(() -> carry(server, function, () -> answered.set(true)));
    }
  }

  private void count(AtomicBoolean answered) {
    if (answered.getAndSet(false)) {
      turns.incrementAndGet();
    }
  }

  private static void carry(Socket from, Socket to, Runnable noted) throws IOException {
    byte[] block = new byte[BLOCK];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        noted.run();
        out.write(block, 0, read);
      }
    }
  }

  /** Something that ends when its sockets do. */
  private interface Task {
    void run() throws IOException;
  }

  private static void inBackground(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // one side has gone: so has the other
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
