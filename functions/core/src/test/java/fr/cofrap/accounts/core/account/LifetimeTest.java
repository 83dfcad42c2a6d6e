package fr.cofrap.accounts.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Credentials live six calendar months")
class LifetimeTest {

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "2026-01-15T10:20:30Z, 2026-07-15T10:20:30Z",
    "2026-07-12T00:00:00Z, 2027-01-12T00:00:00Z",
    "2026-08-31T23:59:59Z, 2027-02-28T23:59:59Z",
    "2027-08-31T12:00:00Z, 2028-02-29T12:00:00Z",
    "2027-08-29T12:00:00Z, 2028-02-29T12:00:00Z",
    "2026-08-29T12:00:00Z, 2027-02-28T12:00:00Z",
    "2026-03-31T08:00:00Z, 2026-09-30T08:00:00Z",
    "2028-02-29T08:00:00Z, 2028-08-29T08:00:00Z",
    "1970-01-01T00:00:00Z, 1970-07-01T00:00:00Z"
  })
  void orUntilTheLastDayOfAShorterMonth(Instant generated, Instant end) {
    assertThat(Lifetime.endOf(generated.getEpochSecond())).isEqualTo(end);
  }

  @Test
  void wherever() {
    TimeZone usual = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      assertThat(Lifetime.endOf(Instant.parse("2026-08-31T12:00:00Z").getEpochSecond()))
          .isEqualTo("2027-02-28T12:00:00Z");
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  @Nested
  class AndThen {

    private final long generated = Instant.parse("2026-08-31T10:00:00Z").getEpochSecond();
    private final Instant end = Instant.parse("2027-02-28T10:00:00Z");

    @Test
    void areStillValidOneSecondBefore() {
      assertThat(Lifetime.isOver(generated, end.minusSeconds(1))).isFalse();
      assertThat(Lifetime.isOver(generated, end.minusNanos(1))).isFalse();
    }

    @Test
    void haveExpiredAtThatVeryInstant() {
      assertThat(Lifetime.isOver(generated, end)).isTrue();
    }

    @Test
    void haveExpiredEverAfter() {
      assertThat(Lifetime.isOver(generated, end.plusSeconds(1))).isTrue();
      assertThat(Lifetime.isOver(generated, end.plus(Duration.ofDays(3650)))).isTrue();
    }
  }

  @Test
  void whileATicketLivesFifteenMinutes() {
    assertThat(Lifetime.TICKET).isEqualTo(Duration.ofMinutes(15));
  }
}
