package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EqualityTest {

  private final Random random = new Random(42);

  private double[] times(double millis) {
    return DoubleStream.generate(() -> millis + random.nextGaussian()).limit(1_000).toArray();
  }

  @Test
  void timesOfOneKindAreToldApartNoBetterThanByChance() {
    double[] compared = Equality.compared(times(100), times(100));
    assertThat(compared[0]).isCloseTo(50, within(3.));
    assertThat(compared[1]).isGreaterThan(.01);
  }

  @Test
  void aStatementMoreIsSeenWhicheverOfTheTwoCostsIt() {
    for (double[] compared :
        new double[][] {
          Equality.compared(times(100), times(101)), Equality.compared(times(101), times(100))
        }) {
      assertThat(compared[0]).isGreaterThan(70);
      assertThat(compared[1]).isLessThan(.001);
    }
  }
}
