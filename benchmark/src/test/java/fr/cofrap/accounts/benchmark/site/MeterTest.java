package fr.cofrap.accounts.benchmark.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeterTest {

  private static final Meter.Spent SPENT = new Meter.Spent(1000, 1500, 600, 300, 200, 100);

  @Test
  void theGeneratorIsHeldAgainstOneProcessor() {
    assertThat(SPENT.generatorShare()).isEqualTo(.2);
  }

  @Test
  void othersAreWhatNobodyOfTheBenchHasUsedOfTheWholeMachine() {
    assertThat(SPENT.othersShare(2)).isEqualTo(.15);
  }

  @Test
  void roundingNeverMakesOthersNegative() {
    assertThat(new Meter.Spent(1000, 900, 600, 300, 100, 0).othersShare(2)).isZero();
  }
}
