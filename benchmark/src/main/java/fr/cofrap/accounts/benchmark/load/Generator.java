package fr.cofrap.accounts.benchmark.load;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.report.Series;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks a function as fast as it answers, from one thread: the machine's cores are for the function
 * and its database.
 */
final class Generator {

  private static final long PATIENCE_MILLIS = 10_000;

  private final Selector selector;
  private final Source source;
  private final List<Client> clients = new ArrayList<>();
  private long[] nanos = new long[1 << 14];
  private int count;
  private int waiting;
  private long endNanos;
  private boolean exhausted;

  private Generator(Selector selector, Source source) {
    this.selector = selector;
    this.source = source;
  }

  /**
   * Runs until the time is over or there is nothing left to ask.
   *
   * @param expected the one status that is right; any other ends the run with an exception
   */
  static Load run(int port, int clients, Duration time, int expected, Source source)
      throws IOException {
    try (Selector selector = Selector.open()) {
      Generator generator = new Generator(selector, source);
      try {
        return generator.run(port, clients, time, expected);
      } finally {
        for (Client client : generator.clients) {
          client.close();
        }
      }
    }
  }

  private Load run(int port, int number, Duration time, int expected) throws IOException {
    for (int i = 0; i < number; i++) {
      clients.add(Client.connect(port, expected, selector));
    }
    long start = System.nanoTime();
    endNanos = start + time.toNanos();
    for (Client client : clients) {
      ask(client);
    }
    while (waiting > 0) {
      if (selector.select(this::read, PATIENCE_MILLIS) == 0) {
        throw new BenchmarkException("La fonction ne répond plus depuis dix secondes.");
      }
    }
    return new Load(Series.sorted(nanos, count), System.nanoTime() - start, exhausted);
  }

  private void ask(Client client) throws IOException {
    if (System.nanoTime() >= endNanos) {
      return;
    }
    Work work = source.next();
    if (work == null) {
      exhausted = true;
    } else {
      client.ask(work);
      waiting++;
    }
  }

  private void read(SelectionKey key) {
    Client client = (Client) key.attachment();
    try {
      long taken = client.read();
      if (taken >= 0) {
        waiting--;
        note(taken);
        ask(client);
      }
    } catch (IOException e) {
      throw new BenchmarkException("La connexion à la fonction est rompue : " + e.getMessage());
    }
  }

  private void note(long taken) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = taken;
  }
}
