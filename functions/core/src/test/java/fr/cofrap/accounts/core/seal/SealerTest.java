package fr.cofrap.accounts.core.seal;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sealed value")
class SealerTest {

  private static final Place PLACE = Place.cell(ALICE, Column.MFA);
  private static final byte[] PLAIN = "a small secret".getBytes(StandardCharsets.UTF_8);

  private final Sealer sealer = Given.sealer("k1");

  @Test
  void opensInItsPlace() {
    assertThat(sealer.open(sealer.seal(PLAIN, PLACE), PLACE)).contains(PLAIN);
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 1, 15, 16, 17, 20, 32, 1000})
  void mayHaveAnyLength(int length) {
    byte[] plain = new byte[length];

    assertThat(sealer.open(sealer.seal(plain, PLACE), PLACE)).contains(plain);
  }

  @Test
  void opensInAnotherProcessThatHasTheKey() {
    assertThat(Given.sealer("k1").open(sealer.seal(PLAIN, PLACE), PLACE)).contains(PLAIN);
  }

  @Test
  void namesItsKeyThenHoldsNonceCiphertextAndTag() {
    String sealed = sealer.seal(PLAIN, PLACE);

    assertThat(sealed).matches("k1\\.[A-Za-z0-9_-]+");
    assertThat(Base64.getUrlDecoder().decode(sealed.substring(3))).hasSize(12 + PLAIN.length + 16);
  }

  @Test
  void showsNothingOfWhatItHolds() {
    byte[] opened = Base64.getUrlDecoder().decode(sealer.seal(PLAIN, PLACE).substring(3));

    assertThat(new String(opened, StandardCharsets.ISO_8859_1)).doesNotContain("small");
  }

  @Test
  void isAnotherEachTimeBecauseItsNonceIs() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      nonces.add(sealer.seal(PLAIN, PLACE).substring(3, 3 + 16));
    }

    assertThat(nonces).hasSize(1000);
  }

  @Nested
  class IsRefused {

    private final String sealed = sealer.seal(PLAIN, PLACE);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MFA")
    void inAnyOtherColumn(Column other) {
      assertThat(sealer.open(sealed, Place.cell(ALICE, other))).isEmpty();
    }

    @Test
    void underAnyOtherUsername() {
      assertThat(sealer.open(sealed, Place.cell(BOB, Column.MFA))).isEmpty();
    }

    @Test
    void withAnUnknownKey() {
      assertThat(Given.sealer("k2").open(sealed, PLACE)).isEmpty();
    }

    @Test
    void withAnotherKeyOfTheSameName() {
      Keyring impostor = Keyring.parse(Given.key("k2").replace("k2:", "k1:"));

      assertThat(new Sealer(impostor, new java.security.SecureRandom()).open(sealed, PLACE))
          .isEmpty();
    }

    @Test
    void underTheNameOfAnotherKeyOfTheRing() {
      assertThat(Given.sealer("k1", "k2").open(sealed.replace("k1.", "k2."), PLACE)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
        strings = {"", ".", "k1", "k1.", "k1..", ".k1", "k1.A", "k1.AAAA", "k1.é", "k1.🔑"})
    void whenItIsNoSealedValueAtAll(String nonsense) {
      assertThat(sealer.open(nonsense, PLACE)).isEmpty();
    }
  }
}
