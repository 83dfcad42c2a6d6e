package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  /** etcd stands beside its API server, on the two ports after it. */
  @Test
  void aPortWhoseNeighbourIsTakenIsNotGiven() throws IOException {
    int given = Ports.free();
    try (ServerSocket neighbour =
        new ServerSocket(given + 4, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.free()).isGreaterThan(neighbour.getLocalPort());
    }
  }
}
