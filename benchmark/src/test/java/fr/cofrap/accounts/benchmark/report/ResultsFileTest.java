package fr.cofrap.accounts.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsFileTest {

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    String written = ResultsFile.write(Sample.results());
    assertThat(ResultsFile.write(ResultsFile.read(written))).isEqualTo(written);
  }

  @Test
  void everyFigureHasItsMedianItsExtremesAndItsRuns() {
    assertThat(ResultsFile.write(Sample.results()))
        .contains(
            """
                "cold.authenticate.jdk25-aot.answer": {
                  "unite": "ms",
                  "mediane": 600,
                  "min": 540,
                  "max": 660,
                  "passages": [600, 660, 540]
                }\
            """);
  }

  @Test
  void textIsEscaped() {
    assertThat(Json.quote("a\"b\\c\nd’é")).isEqualTo("\"a\\\"b\\\\c\\u000ad’é\"");
  }

  @Test
  void aLongListGoesOverSeveralLines() {
    assertThat(Json.write(Map.of("a", Collections.nCopies(3, "x".repeat(60)))))
        .contains("\"a\": [\n    \"xxx");
  }

  @Test
  void nothingIsWrittenAsSuch() {
    assertThat(Json.write(Map.of("a", List.of()))).isEqualTo("{\n  \"a\": []\n}\n");
    assertThat(Json.write(Map.of())).isEqualTo("{}\n");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.write(List.of(Double.NaN)));
  }

  @Test
  void valuesKeepFourSignificantDigits() {
    assertThat(Results.round(1234.56)).isEqualTo(1235);
    assertThat(Results.round(12.3456)).isEqualTo(12.35);
    assertThat(Results.round(0.00123456)).isEqualTo(0.001235);
    assertThat(Results.round(123_456.7)).isEqualTo(123_457);
    assertThat(Results.round(0)).isZero();
  }
}
