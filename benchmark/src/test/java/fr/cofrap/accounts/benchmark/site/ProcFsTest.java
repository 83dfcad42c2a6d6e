package fr.cofrap.accounts.benchmark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcFsTest {

  private static final String STAT =
      "42 (a (b) c) S 1 42 42 0 -1 4194560 1 2 3 4 150 50 7 8 20 0 1 0 100 0 0";

  @Test
  void processorTimeIsOwnTimeInMilliseconds() {
    assertThat(ProcFs.cpuMillis(STAT, false)).isEqualTo(2000);
  }

  @Test
  void thatOfEndedChildrenIsAddedWhenAsked() {
    assertThat(ProcFs.cpuMillis(STAT, true)).isEqualTo(2150);
  }

  @Test
  void theMachineIsBusyWhenItIsNeitherIdleNorWaitingNorTakenAway() {
    String stat = "cpu  100 20 30 4000 500 6 7 8000 0 0\ncpu0 1 2 3 4 5 6 7 8 0 0\n";
    assertThat(ProcFs.busyMillis(stat)).isEqualTo(1630);
  }

  @Test
  void memoryIsReadInMib() {
    assertThat(ProcFs.mib("VmPeak: 1 kB\nVmRSS:\t   2048 kB\n", "VmRSS:")).isEqualTo(2);
  }

  @Test
  void aValueFollowsItsName() {
    List<String> lines = List.of("model name\t: AMD", "JAVA_VERSION=\"25.0.1\"");
    assertThat(ProcFs.value(lines, "model name")).isEqualTo("AMD");
    assertThat(ProcFs.value(lines, "JAVA_VERSION")).isEqualTo("25.0.1");
    assertThat(ProcFs.value(lines, "nothing")).isEmpty();
  }
}
