package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {

  @Test
  void aDoubleMarkIsNeverLeftAlone() {
    assertThat(Typography.french("oui : « a » ; b ? c !"))
        .isEqualTo("oui\u00a0: «\u00a0a\u00a0»\u00a0; b\u00a0? c\u00a0!");
  }

  @Test
  void codeAndTablesAreLeftAsTheyAre() {
    String text = "`a : $1` | --- | ---: |\n:colon";
    assertThat(Typography.french(text)).isEqualTo(text);
  }
}
