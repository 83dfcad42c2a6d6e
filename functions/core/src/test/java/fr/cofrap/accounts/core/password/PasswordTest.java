package fr.cofrap.accounts.core.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A password")
class PasswordTest {

  @Test
  void isReadOnPurposeOnly() {
    Password password = new Password("correct horse");

    assertThat(password.reveal()).isEqualTo("correct horse");
    assertThat(password).hasToString("Password[hidden]");
  }

  /** The one-block message of FIPS 180-2, appendix B.1. */
  @Test
  void leavesItsSha256DigestBehind() {
    assertThat(new Password("abc").digest().bytes())
        .isEqualTo(
            HexFormat.of()
                .parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  @Nested
  class ItsDigest {

    private final PasswordDigest digest = new Password("secret").digest();

    @Test
    void isTheSameForTheSamePassword() {
      assertThat(digest)
          .isEqualTo(new Password("secret").digest())
          .hasSameHashCodeAs(new Password("secret").digest());
    }

    @Test
    void isTheSameOnceStoredAndReadAgain() {
      assertThat(PasswordDigest.stored(digest.bytes())).isEqualTo(digest);
    }

    @Test
    void isRefusedInAnyOtherLength() {
      assertThatThrownBy(() -> PasswordDigest.stored(new byte[31]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("32 bytes");
    }

    @Test
    void isAnotherForAnyOtherPassword() {
      assertThat(digest)
          .isNotEqualTo(new Password("Secret").digest())
          .isNotEqualTo(new Password("secret ").digest())
          .isNotEqualTo(new Password("").digest())
          .isNotEqualTo(null)
          .isNotEqualTo("secret");
    }

    @Test
    void leaksNothingThroughItsHashCode() {
      assertThat(digest).hasSameHashCodeAs(new Password("another").digest());
    }

    @Test
    void cannotBeChangedFromOutside() {
      byte[] bytes = digest.bytes();
      PasswordDigest stored = PasswordDigest.stored(bytes);
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(stored.bytes(), (byte) 0);

      assertThat(stored).isEqualTo(digest);
    }

    @Test
    void neverPrintsItself() {
      assertThat(digest).hasToString("PasswordDigest[hidden]");
    }
  }
}
