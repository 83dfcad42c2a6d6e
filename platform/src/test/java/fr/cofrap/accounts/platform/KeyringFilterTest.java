package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.seal.Keyring;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of a rotation, as the role takes them, understood by the code that uses the keys. */
class KeyringFilterTest {

  private static final String OLD = "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
  private static final String FILTERS = "ansible/roles/rotate_keys/filter_plugins";

  private static Command filter(String name, String ring) {
    String program = "import sys, keyring; sys.stdout.write(str(keyring.%s(sys.stdin.read())))";
    return Command.run(
        Map.of(
            "PYTHONPATH",
            Repository.ROOT.resolve(FILTERS).toString(),
            "PYTHONDONTWRITEBYTECODE",
            "1"),
        Repository.ROOT,
        ring,
        "/usr/bin/python3",
        "-c",
        program.formatted(name));
  }

  private static String ring(String name, String ring) {
    return filter(name, ring).orThrow();
  }

  @Test
  void theNewKeyEntersBehindThenLeadsThenStaysAlone() {
    String introduced = ring("keyring_introduce", OLD);
    assertThat(Keyring.parse(introduced).sealingKey()).isEqualTo("k1");
    assertThat(introduced.lines()).hasSize(2);
    String leading = ring("keyring_promote", introduced);
    assertThat(Keyring.parse(leading).sealingKey()).matches("k20[0-9]{12}");
    assertThat(leading.lines()).containsExactlyInAnyOrderElementsOf(introduced.lines().toList());
    String retired = ring("keyring_retire", leading);
    assertThat(retired.lines()).containsExactly(leading.lines().findFirst().orElseThrow());
    assertThat(Keyring.parse(retired).sealingKey()).isNotEqualTo("k1");
  }

  @Test
  void theRingAloneTellsWhereAnInterruptedRotationWas() {
    String introduced = ring("keyring_introduce", OLD);
    assertThat(ring("keyring_state", OLD)).isEqualTo("quiet");
    assertThat(ring("keyring_state", introduced)).isEqualTo("introduced");
    assertThat(ring("keyring_state", ring("keyring_promote", introduced))).isEqualTo("leading");
  }

  @Test
  void aStepTakenTwiceIsTheSameStep() {
    String leading = ring("keyring_promote", ring("keyring_introduce", OLD));
    assertThat(ring("keyring_promote", leading)).isEqualTo(leading);
    String retired = ring("keyring_retire", leading);
    assertThat(ring("keyring_retire", retired)).isEqualTo(retired);
  }

  @Test
  void theNewKeyIsTheNewestWhateverTheClockSays() {
    String introduced = ring("keyring_introduce", OLD.replace("k1", "k29991231235959"));
    assertThat(Keyring.parse(ring("keyring_promote", introduced)).sealingKey())
        .isEqualTo("k29991231235960");
  }

  @Test
  void noTwoKeysAreTheSame() {
    assertThat(ring("keyring_introduce", OLD)).isNotEqualTo(ring("keyring_introduce", OLD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k1:short\n", "no key at all\n"})
  void aRingThatIsNoneIsRefusedWithoutBeingShown(String ring) {
    Command refused = filter("keyring_state", ring);
    assertThat(refused.code()).isNotZero();
    assertThat(refused.output()).contains("AnsibleFilterError").doesNotContain("short");
  }
}
