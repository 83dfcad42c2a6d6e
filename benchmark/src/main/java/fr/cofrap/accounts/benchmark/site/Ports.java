package fr.cofrap.accounts.benchmark.site;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for programs that are about to start. */
public final class Ports {

  private static final int LOWEST = 15_000;
  private static final int FIRST_OF_CALLERS = 32_000;

  private Ports() {}

  /**
   * A port that nothing listens on, below those that the system gives to callers: somebody who asks
   * such a port again and again before its server is up is in the end given that very port, and
   * finds himself at the other end.
   */
  public static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_CALLERS);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken: the next one may not be
        continue;
      }
    }
  }
}
