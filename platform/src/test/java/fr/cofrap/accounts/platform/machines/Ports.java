package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports of this machine for the servers of the tests. */
public final class Ports {

  private static final int FIRST = 20_000;
  private static final int TOGETHER = 3;
  private static final int BUILDS = 400;
  private static final int OF_A_BUILD = 30;
  private static final AtomicInteger NEXT =
      new AtomicInteger(FIRST + (int) (ProcessHandle.current().pid() % BUILDS) * OF_A_BUILD);

  private Ports() {}

  /**
   * A port that nobody has, nor the two after it. It is below those that the kernel lends to who
   * calls: one of them may be taken between now and the start of the server.
   */
  public static int free() {
    int port;
    do {
      port = NEXT.getAndAdd(TOGETHER);
    } while (taken(port) || taken(port + 1) || taken(port + 2));
    return port;
  }

  private static boolean taken(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }
}
