package fr.cofrap.project.gantt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class FrenchTest {

  private static String plain(String text) {
    return text.replace(French.NBSP, "_");
  }

  @Test
  void dates() {
    assertThat(plain(French.day(LocalDate.of(2026, 11, 23)))).isEqualTo("lun._23_nov.");
    assertThat(plain(French.date(LocalDate.of(2027, 1, 1)))).isEqualTo("ven._1er_janv._2027");
    assertThat(plain(French.moment(LocalDateTime.parse("2026-11-23T09:05"))))
        .isEqualTo("lun._23_nov., 9_h_05");
  }

  @Test
  void hoursWithTheirSign() {
    assertThat(plain(French.hours(Duration.ofMinutes(90)))).isEqualTo("1,5_h");
    assertThat(plain(French.signed(Duration.ofHours(-12)))).isEqualTo("−12_h");
    assertThat(plain(French.signed(Duration.ofHours(2)))).isEqualTo("+2_h");
    assertThat(plain(French.signed(Duration.ZERO))).isEqualTo("0_h");
  }

  @Test
  void money() {
    assertThat(plain(French.euros(new BigDecimal("1234567.5")))).isEqualTo("1_234_567,50_€");
    assertThat(plain(French.euros(new BigDecimal("-464.40")))).isEqualTo("−464,40_€");
  }

  @Test
  void spacesThatMustNotBreak() {
    assertThat(plain(French.typeset("Vraiment ? « Oui » : 5 h, 10 %.")))
        .isEqualTo("Vraiment_? «_Oui_»_: 5_h, 10_%.");
  }
}
