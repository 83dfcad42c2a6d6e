package fr.cofrap.accounts.platform;

import fr.cofrap.accounts.platform.machines.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * The network of K3s as a new pod meets it: its connections are refused until kube-router has
 * learned of the pod (cloudnativelabs/kube-router, pkg/controllers/netpol/network_policy_controller
 * .go: {@code syncPeriod}, and the REJECT at the end of a pod's chain), then led where they go.
 */
final class LateNetwork implements AutoCloseable {

  private final int port;
  private final int target;
  private ServerSocket door;

  private LateNetwork(int port, int target) {
    this.port = port;
    this.target = target;
  }

  /** A door to a port of this machine, shut for that long. */
  static LateNetwork to(int target, Duration delay) throws IOException {
    LateNetwork network = new LateNetwork(Ports.free(), target);
    daemon(() -> network.open(delay));
    return network;
  }

  int port() {
    return port;
  }

  private void open(Duration delay) throws IOException {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      return;
    }
    door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    while (!door.isClosed()) {
      Socket client = door.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      daemon(() -> carry(client, server));
      daemon(() -> carry(server, client));
    }
  }

  private static void carry(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // one side is gone: so is the other
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      if (door != null) {
        door.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
