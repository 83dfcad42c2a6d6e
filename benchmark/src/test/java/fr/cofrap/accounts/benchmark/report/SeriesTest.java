package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeriesTest {

  private static Series of(Double... runs) {
    return new Series("ms", List.of(runs));
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(of(9., 1., 5.).median()).isEqualTo(5);
  }

  @Test
  void theMedianOfAnEvenNumberIsHalfWayBetweenTheMiddleOnes() {
    assertThat(of(9., 1., 5., 2.).median()).isEqualTo(3.5);
  }

  @Test
  void theExtremesAreKept() {
    assertThat(of(9., 1., 5.).min()).isEqualTo(1);
    assertThat(of(9., 1., 5.).max()).isEqualTo(9);
  }

  @Test
  void aSeriesWithoutRunsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(SeriesTest::of);
  }

  @Test
  void aRatioIsTakenRoundByRound() {
    assertThat(of(10., 30.).over(of(5., 10.)).runs()).containsExactly(2., 3.);
  }

  @Test
  void aRatioEndsWithTheShorterSeries() {
    assertThat(of(10., 30.).over(of(5.)).runs()).containsExactly(2.);
  }

  @Test
  void aPercentileIsTheNearestRank() {
    long[] hundred = LongStream.rangeClosed(1, 100).toArray();
    assertThat(Series.percentile(hundred, 50)).isEqualTo(50);
    assertThat(Series.percentile(hundred, 95)).isEqualTo(95);
    assertThat(Series.percentile(hundred, 99)).isEqualTo(99);
    assertThat(Series.percentile(hundred, 100)).isEqualTo(100);
  }

  @Test
  void aPercentileOfFewValuesIsOneOfThem() {
    assertThat(Series.percentile(new long[] {7}, 99)).isEqualTo(7);
    assertThat(Series.percentile(new long[] {3, 4}, 0)).isEqualTo(3);
    assertThat(Series.percentile(new long[] {3, 4}, 51)).isEqualTo(4);
  }

  @Test
  void onlyWhatWasNotedIsSorted() {
    assertThat(Series.sorted(new long[] {3, 1, 2, 0}, 3)).containsExactly(1, 2, 3);
  }
}
