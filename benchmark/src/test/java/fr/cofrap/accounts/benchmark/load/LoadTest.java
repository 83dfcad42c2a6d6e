package fr.cofrap.accounts.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final Load LOAD =
      new Load(
          LongStream.rangeClosed(1, 100).map(it -> it * 1_000_000).toArray(),
          4_000_000_000L,
          false);

  @Test
  void theRateIsAnswersPerSecond() {
    assertThat(LOAD.count()).isEqualTo(100);
    assertThat(LOAD.rate()).isEqualTo(25);
  }

  @Test
  void percentilesAreInMilliseconds() {
    assertThat(LOAD.percentile(50)).isEqualTo(50);
    assertThat(LOAD.percentile(99)).isEqualTo(99);
  }
}
