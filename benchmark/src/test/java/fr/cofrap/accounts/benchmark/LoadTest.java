package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.cofrap.accounts.benchmark.Answering.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final List<String> ASKED =
      IntStream.range(0, 500).mapToObj(it -> "asked-" + it).toList();

  private final Map<String, Integer> seen = new ConcurrentHashMap<>();

  private Answer honestly(String body) {
    seen.merge(body, 1, Integer::sum);
    return new Answer(body.equals("wrong") ? 401 : 201, "{}");
  }

  @Test
  void everyRequestIsAskedOnceAndCounted() throws IOException {
    try (Answering server = Answering.by(this::honestly);
        Load load = new Load(server.port(), false, ASKED, List.of())) {
      Outcome outcome = load.run(4, 60, 0);
      assertThat(seen).hasSize(ASKED.size()).containsOnlyKeys(ASKED).doesNotContainValue(2);
      assertThat(outcome.rate()).isPositive();
      assertThat(outcome.p50()).isPositive().isLessThanOrEqualTo(outcome.p99());
      assertThat(outcome.refusals()).isZero();
    }
  }

  @Test
  void refusalsArriveAtTheirRateWhetherThoseBeforeWereAnsweredOrNot() throws IOException {
    try (Answering server =
            Answering.by(
                body -> {
                  pause(body.equals("wrong") ? 300 : 5);
                  return honestly(body);
                });
        Load load = new Load(server.port(), false, ASKED, List.of("wrong"))) {
      double refusals = load.run(2, 1, 40).refusals();
      // asked one after the other, there would be three; a busy machine may be late for the last
      assertThat(refusals).isBetween(20., 40.);
      assertThat(seen).containsEntry("wrong", (int) refusals);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aRefusalWhereASuccessWasDueEndsTheRun() throws IOException {
    try (Answering server = Answering.by(body -> new Answer(401, "{}"));
        Load load = new Load(server.port(), false, ASKED, List.of())) {
      assertThatExceptionOfType(BenchmarkException.class).isThrownBy(() -> load.run(2, 1, 0));
    }
  }

  @Test
  void aSuccessWhereARefusalWasDueEndsTheRun() throws IOException {
    try (Answering server = Answering.by(body -> new Answer(200, "{}"));
        Load load = new Load(server.port(), false, ASKED, List.of("wrong"))) {
      assertThatExceptionOfType(BenchmarkException.class).isThrownBy(() -> load.run(2, 1, 40));
    }
  }

  @Test
  void thoseWhoMustComeBackLaterAreCountedAndNotTimed() throws IOException {
    try (Answering server =
            Answering.by(
                body -> new Answer(body.endsWith("0") || body.equals("wrong") ? 503 : 201, "{}"));
        Load load = new Load(server.port(), false, ASKED, List.of("wrong"))) {
      assertThat(load.run(4, 60, 20).turnedAway()).isCloseTo(10, within(.1));
      assertThat(load.refusedMillis()).isEmpty();
    }
  }

  @Nested
  class WhereEachConnectionIsClosedAfterItsRequest {

    private final AtomicInteger requests = new AtomicInteger();

    private Outcome run(boolean attacked, String answer) throws Exception {
      try (ServerSocket server = new ServerSocket(0);
          Load load = new Load(server.getLocalPort(), attacked, ASKED, List.of())) {
        new Thread(() -> answer(server, answer)).start();
        return load.run(1, 60, 0);
      }
    }

    private void answer(ServerSocket server, String answer) {
      try {
        while (!server.isClosed()) {
          try (Socket socket = server.accept()) {
            requests.addAndGet(Math.min(1, socket.getInputStream().read(new byte[8192])));
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          }
        }
      } catch (IOException closed) {
        assertThat(server.isClosed()).isTrue();
      }
    }

    @Test
    void itIsWorthAnAnswerToComeBackInAnAttack() throws Exception {
      assertThat(run(true, "")).isEqualTo(new Outcome(0, 0, 0, 0, 0, 100));
      assertThat(requests).hasValue(ASKED.size());
    }

    /** Nobody is turned away a second time by the end of the connection that said so. */
    @Test
    void whoMustComeBackComesOverAnother() throws Exception {
      assertThat(run(true, "HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n").turnedAway())
          .isEqualTo(100);
      assertThat(requests).hasValue(ASKED.size());
    }

    @Test
    void anyOtherRunEnds() {
      assertThatExceptionOfType(BenchmarkException.class)
          .isThrownBy(() -> run(false, ""))
          .withMessageContaining("fermé");
    }
  }

  @Test
  void aPercentileIsOneOfTheAnswers() {
    List<Long> nanos = LongStream.rangeClosed(1, 200).map(it -> it * 1_000_000).boxed().toList();
    Outcome outcome = Outcome.of(nanos, 2, 0, 50);
    assertThat(outcome).isEqualTo(new Outcome(200, 100, 100, 198, 0, 20));
    assertThat(Outcome.of(Collections.nCopies(1, 5_000_000L), 1, 0, 0).p99()).isEqualTo(5);
  }
}
