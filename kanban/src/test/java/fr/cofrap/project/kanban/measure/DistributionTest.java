package fr.cofrap.project.kanban.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void percentilesAreDurationsThatWereMeasured() {
    Distribution ten = minutes(IntStream.rangeClosed(1, 10));
    assertThat(ten.percentile(50)).isEqualTo(Duration.ofMinutes(5));
    assertThat(ten.percentile(85)).isEqualTo(Duration.ofMinutes(9));
    assertThat(ten.percentile(100)).isEqualTo(ten.most());
    assertThat(ten.percentile(0)).isEqualTo(ten.least());
    assertThat(ten.count()).isEqualTo(10);
  }

  @Test
  void oneDurationIsEveryPercentile() {
    assertThat(minutes(IntStream.of(7)).percentile(85)).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void thereIsNoneOfNothing() {
    assertThat(Distribution.of(List.of())).isEmpty();
  }

  private static Distribution minutes(IntStream minutes) {
    List<Duration> durations = minutes.mapToObj(Duration::ofMinutes).toList();
    return Distribution.of(durations).orElseThrow();
  }
}
