package fr.cofrap.project.gantt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

  @Test
  void theYearOfTheProjectHasTheElevenOfTheLaw() {
    assertThat(Holidays.of(2026).keySet())
        .extracting(LocalDate::toString)
        .containsExactly(
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-08",
            "2026-05-14",
            "2026-05-25",
            "2026-07-14",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25");
  }

  @Test
  void easterMovesAsPublishedCalendarsSay() {
    assertThat(Holidays.easter(1818)).isEqualTo("1818-03-22");
    assertThat(Holidays.easter(2024)).isEqualTo("2024-03-31");
    assertThat(Holidays.easter(2025)).isEqualTo("2025-04-20");
    assertThat(Holidays.easter(2027)).isEqualTo("2027-03-28");
    assertThat(Holidays.easter(2038)).isEqualTo("2038-04-25");
  }

  @Test
  void twoOnOneDayKeepBothNames() {
    assertThat(Holidays.of(2008).get(LocalDate.of(2008, 5, 1))).isEqualTo("1er mai, Ascension");
    assertThat(Holidays.of(1997).get(LocalDate.of(1997, 5, 8))).isEqualTo("8 mai, Ascension");
  }
}
