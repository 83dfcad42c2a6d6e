package fr.cofrap.accounts.core.clock;

import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A replica whose clock differs from the database's")
class DriftTest {

  @ParameterizedTest(name = "by {0} ms")
  @ValueSource(longs = {-5_000, -1, 0, 999, 5_000, 5_999})
  void byFiveSecondsAtMostIsReady(long millis) {
    assertThat(Drift.excess(NOON.plusMillis(millis), NOON)).isEmpty();
  }

  @Test
  void byMoreIsNotAndSaysByHowMuch() {
    assertThat(Drift.excess(NOON.plus(Duration.ofMinutes(15)), NOON))
        .contains(
            "the clock of this replica is 900 s ahead of the database's, and 5 s is the most"
                + " allowed: set both by NTP");
    assertThat(Drift.excess(NOON, NOON.plusSeconds(6)))
        .contains(
            "the clock of this replica is 6 s behind the database's, and 5 s is the most allowed:"
                + " set both by NTP");
  }

  @Test
  void isNotReadyFromTheFirstSecondTooMany() {
    assertThat(Drift.excess(NOON.plusSeconds(6), NOON)).isPresent();
    assertThat(Drift.excess(NOON.minusMillis(5_001), NOON)).isPresent();
  }
}
