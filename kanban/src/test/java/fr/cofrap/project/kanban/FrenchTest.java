package fr.cofrap.project.kanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

  @ParameterizedTest
  @CsvSource({
    "0,0 min",
    "89,1 min",
    "3570,1 h 00",
    "5400,1 h 30",
    "86400,1 j",
    "86340,23 h 59",
    "88200,1 j 1 h",
    "244800,2 j 20 h"
  })
  void aDurationIsInItsTwoLargestUnits(long seconds, String text) {
    assertThat(French.duration(Duration.ofSeconds(seconds))).isEqualTo(noBreak(text));
  }

  @Test
  void momentsAreInParis() {
    assertThat(French.moment(Instant.parse("2026-07-31T22:05:00Z")))
        .isEqualTo("1er\u00a0août 2026 à\u00a00\u00a0h\u00a005");
    assertThat(French.date(LocalDate.of(2026, 11, 22))).isEqualTo("22\u00a0novembre 2026");
  }

  @Test
  void numbersAreFrench() {
    assertThat(French.hours(1.25)).isEqualTo(noBreak("1,3 h"));
    assertThat(French.gap(-89)).isEqualTo(noBreak("−89 %"));
    assertThat(French.count(1, "carte")).isEqualTo(noBreak("1 carte"));
    assertThat(French.count(2, "carte")).isEqualTo(noBreak("2 cartes"));
  }

  private static String noBreak(String text) {
    return text.replace(' ', '\u00a0');
  }
}
