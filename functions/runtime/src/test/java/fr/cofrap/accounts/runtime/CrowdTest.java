package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever comes faster than they are welcomed")
class CrowdTest {

  private static final int MANY = 100;

  private final List<Socket> sockets = new ArrayList<>();

  /** Taken in by another thread, they would wait in memory, without any bound. */
  @Test
  void waitsInTheKernel() throws Exception {
    try (Served served = new Served()) {
      assertThat(served.get("/_/health")).isEqualTo(200);
      CompletableFuture<Void> free = new CompletableFuture<>();
      CamelContext context = served.application().main().getCamelContext();
      Vertx vertx = context.getRegistry().lookupByNameAndType("vertx", Vertx.class);
      vertx.runOnContext(it -> free.join());
      try {
        assertThat(filesOfBothEnds(served)).isLessThan(MANY * 3 / 2);
      } finally {
        free.complete(null);
      }
      assertThat(served.get("/_/health")).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private long filesOfBothEnds(Served served) throws Exception {
    UnixOperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
    long before = process.getOpenFileDescriptorCount();
    for (int i = 0; i < MANY; i++) {
      sockets.add(served.send("a"));
    }
    Thread.sleep(1_000);
    return process.getOpenFileDescriptorCount() - before;
  }
}
