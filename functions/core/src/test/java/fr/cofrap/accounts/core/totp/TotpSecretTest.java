package fr.cofrap.accounts.core.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The secret of a second factor")
class TotpSecretTest {

  /** Each bit is set in some secrets and not in others: none is fixed, none is missing. */
  @Test
  void has160BitsThatAllVary() {
    byte[] everSet = new byte[20];
    byte[] alwaysSet = TotpSecret.generate().bytes();
    for (int i = 0; i < 64; i++) {
      byte[] drawn = TotpSecret.generate().bytes();
      assertThat(drawn).hasSize(20);
      for (int j = 0; j < drawn.length; j++) {
        everSet[j] |= drawn[j];
        alwaysSet[j] &= drawn[j];
      }
    }

    assertThat(everSet).containsOnly(0xff);
    assertThat(alwaysSet).containsOnly(0);
  }

  @Test
  void isAnotherEachTime() {
    assertThat(TotpSecret.generate().bytes()).isNotEqualTo(TotpSecret.generate().bytes());
  }

  @Test
  void readsAs32Base32CharactersWithoutPadding() {
    TotpSecret secret =
        TotpSecret.stored("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    assertThat(secret.revealBase32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void isTheSameOnceStoredAndReadAgain() {
    TotpSecret secret = TotpSecret.generate();

    assertThat(TotpSecret.stored(secret.bytes()).revealBase32()).isEqualTo(secret.revealBase32());
    assertThat(new Base32().decode(secret.revealBase32())).isEqualTo(secret.bytes());
  }

  @Test
  void cannotBeChangedFromOutside() {
    byte[] bytes = new byte[TotpSecret.LENGTH];
    TotpSecret secret = TotpSecret.stored(bytes);
    Arrays.fill(bytes, (byte) 1);
    Arrays.fill(secret.bytes(), (byte) 2);

    assertThat(secret.bytes()).containsOnly(0);
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 19, 21, 32})
  void ofAnyOtherLengthIsRefusedWithTheRemedy(int length) {
    assertThatThrownBy(() -> TotpSecret.stored(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a TOTP secret has 20 bytes: pass what bytes() gave");
  }

  @Test
  void neverPrintsItself() {
    assertThat(TotpSecret.generate()).hasToString("TotpSecret[hidden]");
  }
}
