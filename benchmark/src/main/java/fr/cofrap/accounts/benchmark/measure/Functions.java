package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The functions that stay up for the whole session, each in its own process. */
final class Functions {

  private static final List<String> NAMES =
      List.of("generate-password", "generate-2fa", "authenticate");
  private static final long PAUSE_MILLIS = 20;
  private static final int TRIES = 3000;

  private final Site site;
  private final Map<String, Program> programs = new HashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();

  Functions(Site site) {
    this.site = site;
  }

  /** Starts those that are not running, and waits until they answer. */
  void start(Function<String, Launch> launches) throws InterruptedException {
    for (String name : NAMES) {
      if (!programs.containsKey(name)) {
        int port = Site.freePort();
        ports.put(name, port);
        programs.put(name, site.start(launches.apply(name).command(), port));
      }
    }
    for (String name : NAMES) {
      awaitAlive(name);
    }
  }

  private void awaitAlive(String name) throws InterruptedException {
    for (int tried = 0; tried < TRIES && !alive(ports.get(name)); tried++) {
      programs.get(name).requireAlive();
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean alive(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      socket.getOutputStream().write("GET /_/health HTTP/1.1\r\nHost: banc\r\n\r\n".getBytes());
      return new String(socket.getInputStream().readNBytes(12)).endsWith("200");
    } catch (IOException e) {
      return false;
    }
  }

  /** Replaces one by another way of running it. */
  void replace(String name, Launch launch) throws InterruptedException {
    site.stop(programs.remove(name));
    start(ignored -> launch);
  }

  Population populate(int size) throws IOException {
    return Population.make(size, ports);
  }

  int port(String name) {
    return ports.get(name);
  }

  long pid(String name) {
    programs.get(name).requireAlive();
    return programs.get(name).pid();
  }
}
