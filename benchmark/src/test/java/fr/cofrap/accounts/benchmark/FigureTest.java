package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Figure FIGURE = Figure.of("ms", List.of(30., 10., 20., 1000.));

  @Test
  void itHasItsMedianItsExtremesAndItsRunsInOrder() {
    assertThat(FIGURE).isEqualTo(new Figure("ms", 25, 10, 1000, List.of(30., 10., 20., 1000.)));
  }

  @Test
  void oneWithoutARunIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.of("ms", List.of()));
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.of("ms", List.of(1., Double.NaN)));
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.of("ms", List.of(1. / 0)));
  }

  @Test
  void valuesKeepFourSignificantDigits() {
    assertThat(Figure.of("", List.of(1234.56, 0.00123456, 0., 123_456.7)).passages())
        .containsExactly(1235., 0.001235, 0., 123_500.);
  }
}
