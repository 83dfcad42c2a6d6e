package fr.cofrap.accounts.benchmark.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  private Program sh(String script) {
    return Program.start(List.of("sh", "-c", script), Map.of("A", "b"), folder.resolve("log"));
  }

  @Test
  void whatItPrintsIsKept() {
    assertThat(sh("echo $A; echo c >&2").finish(PATIENCE)).isEqualTo("b\nc\n");
  }

  @Test
  void aFailureIsToldWithItsLastWords() {
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> sh("echo why; exit 3").finish(PATIENCE))
        .withMessageContaining("3")
        .withMessageContaining("why");
  }

  @Test
  void anEndThatWasAskedForIsNoFailure() {
    Program program = sh("exec sleep 60");
    program.terminate();
    assertThat(program.finish(PATIENCE)).isEmpty();
  }

  @Test
  void oneThatTakesTooLongIsKilledAndToldSo() {
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> sh("exec sleep 60").finish(Duration.ofMillis(50)));
  }

  @Test
  void closingItEndsIt() {
    Program program = sh("exec sleep 60");
    program.close();
    assertThatExceptionOfType(BenchmarkException.class).isThrownBy(program::requireAlive);
  }
}
