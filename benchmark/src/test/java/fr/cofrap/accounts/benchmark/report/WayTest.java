package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WayTest {

  private static final Way DELIVERED = new Way("generate-2fa", 25, true);

  @Test
  void waysAreReadBackFromTheFigures() {
    assertThat(Way.measured(Sample.results()))
        .contains(new Way(Way.FLOOR, 17, false), new Way(Way.FLOOR, 25, true), DELIVERED)
        .hasSize(7);
  }

  @Test
  void functionsAreDeliveredInTheLastWayThatWasMeasured() {
    assertThat(Way.delivered(Sample.results()))
        .containsExactly(new Way("authenticate", 25, true), DELIVERED);
  }

  @Test
  void nothingIsDeliveredWhereNothingWasMeasured() {
    assertThat(Way.delivered(new Results())).isEmpty();
  }

  @Test
  void aFunctionIsHeldAgainstTheFloorWithoutACache() {
    assertThat(DELIVERED.overFloor(Sample.results()).orElseThrow().median()).isEqualTo(1.6);
  }

  @Test
  void aFloorIsHeldAgainstNothing() {
    assertThat(new Way(Way.FLOOR, 25, true).overFloor(Sample.results())).isEmpty();
  }

  @Test
  void aReaderIsToldWhichJdkAndWhetherThereIsACache() {
    assertThat(DELIVERED.label()).isEqualTo("generate-2fa, JDK 25, cache AOT");
    assertThat(DELIVERED.floor().label()).isEqualTo("plancher, JDK 25");
  }
}
