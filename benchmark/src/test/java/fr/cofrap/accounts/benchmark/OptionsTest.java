package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), Map.of());
  }

  @Test
  void everythingIsMeasuredUnlessToldOtherwise() {
    assertThat(parse().plan()).isEqualTo(Plan.FULL);
    assertThat(parse().parts()).containsExactly(Options.Part.values());
    assertThat(parse().publish()).isFalse();
  }

  @Test
  void optionsAreUnderstoodInAnyOrder() {
    Options options =
        parse("--publier", "--json", "x.json", "--quick", "--seulement", "demo,debit");
    assertThat(options.plan()).isEqualTo(Plan.QUICK);
    assertThat(options.json()).contains(Path.of("x.json"));
    assertThat(options.parts()).containsExactly(Options.Part.DEBIT, Options.Part.DEMO);
  }

  @Test
  void theCommandIsToldWithoutPaths() {
    assertThat(parse("--json", "/x/y", "--quick", "--seulement", "demo").command())
        .isEqualTo("./bench --quick --seulement demo");
    assertThat(parse("--publier").command()).isEqualTo("./bench --publier");
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    for (String[] wrong :
        List.of(
            new String[] {"--rapide"},
            new String[] {"--json"},
            new String[] {"--seulement", "tout"})) {
      assertThatExceptionOfType(BenchmarkException.class).isThrownBy(() -> parse(wrong));
    }
  }
}
