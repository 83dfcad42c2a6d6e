package fr.cofrap.accounts.benchmark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {

  private static final Meter.Spent SPENT = new Meter.Spent(1000, 1500, 600, 300, 200, 100);

  @Test
  void theGeneratorIsHeldAgainstOneProcessor() {
    assertThat(SPENT.generatorShare()).isEqualTo(.2);
  }

  @Test
  void othersAreWhatNobodyOfTheBenchHasUsedOfTheWholeMachine() {
    assertThat(SPENT.othersShare(2)).isEqualTo(.15);
  }

  @Test
  void whoeverWorksIsSeen() {
    long self = ProcessHandle.current().pid();
    Meter meter = new Meter(OptionalLong.of(self), self);
    double before = ProcFs.cpuMillis(self);
    while (ProcFs.cpuMillis(self) < before + 200) {
      Thread.onSpinWait();
    }
    Meter.Spent spent = meter.stop();
    assertThat(List.of(spent.function(), spent.postgres(), spent.generator()))
        .allSatisfy(millis -> assertThat(millis).isBetween(200., before + 200));
    // the kernel samples the machine's time by ticks of 10 ms a processor, a process's it counts
    assertThat(spent.machine()).isBetween(150., ProcFs.machineBusyMillis());
    assertThat(spent.clock()).isBetween(1., System.nanoTime() / 1e6);
  }

  @Test
  void toolsAreSeenOnceTheyHaveEnded(@TempDir Path folder) {
    long self = ProcessHandle.current().pid();
    Meter meter = new Meter(OptionalLong.empty(), self);
    String burn = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";
    Program.start(List.of("sh", "-c", burn), Map.of(), folder.resolve("log"))
        .finish(Duration.ofMinutes(1));
    Meter.Spent spent = meter.stop();
    assertThat(spent.tools()).isPositive();
    assertThat(spent.function()).isZero();
  }

  @Test
  void roundingNeverMakesOthersNegative() {
    assertThat(new Meter.Spent(1000, 900, 600, 300, 100, 0).othersShare(2)).isZero();
  }
}
