package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(options.json()).contains(Path.of("x.json").toAbsolutePath());
    assertThat(options.parts()).containsExactly(Options.Part.DEBIT, Options.Part.DEMO);
  }

  @Test
  void thePageCanBeRedrawn() {
    assertThat(parse("--redessiner").redraw()).isTrue();
    assertThat(parse("--publier").redraw()).isFalse();
  }

  @Test
  void anotherFileOfJvmOptionsCanBeNamed() {
    assertThat(Options.parse(List.of(), Map.of("COFRAP_JAVA_OPTIONS", "/x/y")).flags())
        .isEqualTo(Path.of("/x/y"));
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedAtOnce(@TempDir Path folder) {
    for (Path file : List.of(folder, folder.resolve("nowhere/x.json"))) {
      assertThatExceptionOfType(BenchmarkException.class)
          .isThrownBy(() -> parse("--json", file.toString()))
          .withMessageContaining(file.toString());
    }
  }

  @Test
  void theCommandIsToldWithoutPaths() {
    assertThat(parse("--json", "x.json", "--quick", "--seulement", "demo").command())
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
