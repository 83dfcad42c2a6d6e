package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.cofrap.accounts.benchmark.Answering.Answer;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
        Load load = new Load(server.port(), ASKED, List.of())) {
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
        Load load = new Load(server.port(), ASKED, List.of("wrong"))) {
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
        Load load = new Load(server.port(), ASKED, List.of())) {
      assertThatExceptionOfType(BenchmarkException.class).isThrownBy(() -> load.run(2, 1, 0));
    }
  }

  @Test
  void aSuccessWhereARefusalWasDueEndsTheRun() throws IOException {
    try (Answering server = Answering.by(body -> new Answer(200, "{}"));
        Load load = new Load(server.port(), ASKED, List.of("wrong"))) {
      assertThatExceptionOfType(BenchmarkException.class).isThrownBy(() -> load.run(2, 1, 40));
    }
  }

  @Test
  void thoseWhoMustComeBackLaterAreCountedAndNotTimed() throws IOException {
    try (Answering server =
            Answering.by(
                body -> new Answer(body.endsWith("0") || body.equals("wrong") ? 503 : 201, "{}"));
        Load load = new Load(server.port(), ASKED, List.of("wrong"))) {
      assertThat(load.run(4, 60, 20).turnedAway()).isCloseTo(10, within(.1));
      assertThat(load.refusedMillis()).isEmpty();
    }
  }

  @Test
  void aPercentileIsOneOfTheAnswers() {
    List<Long> nanos = LongStream.rangeClosed(1, 200).map(it -> it * 1_000_000).boxed().toList();
    Outcome outcome = Outcome.of(nanos, 2, 0, 50);
    assertThat(outcome).isEqualTo(new Outcome(100, 100, 198, 0, 20));
    assertThat(Outcome.of(Collections.nCopies(1, 5_000_000L), 1, 0, 0).p99()).isEqualTo(5);
  }
}
