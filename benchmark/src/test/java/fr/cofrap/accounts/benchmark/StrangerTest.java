package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.benchmark.Answering.Answer;
import java.net.ServerSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@SuppressWarnings("try")
class StrangerTest {

  @Test
  void callsWithWholeRequests() throws Exception {
    BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    try (Answering server =
            Answering.by(
                body -> {
                  bodies.add(body);
                  return new Answer(401, "{}");
                });
        Stranger stranger = Stranger.calling(server.port(), "{\"no\":1}")) {
      for (int i = 0; i < 50; i++) {
        assertThat(bodies.poll(10, TimeUnit.SECONDS)).isEqualTo("{\"no\":1}");
      }
    }
  }

  /** Whoever is not read any more is stuck in a write. */
  @Test
  void endsAtOnceThoughNobodyReadsIt() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0);
        Stranger stranger = Stranger.pipelining(deaf.getLocalPort())) {
      Thread.sleep(500);
    }
  }

  @Test
  void opensAgainWhatIsClosed() throws Exception {
    try (ServerSocket closing = new ServerSocket(0);
        Stranger stranger = Stranger.pipelining(closing.getLocalPort())) {
      for (int i = 0; i < 3; i++) {
        closing.accept().close();
      }
    }
  }
}
