package fr.cofrap.accounts.core.seal;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths are chosen so that Base64 ends with no, two and four unused bits. */
@DisplayName("Altered, a sealed value is refused")
class TamperingTest {

  private static final Place PLACE = Place.cell(ALICE, Column.PASSWORD);
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final Sealer sealer = Given.sealer("k1", "k2");

  @ParameterizedTest(name = "of {0} bytes")
  @ValueSource(ints = {16, 20, 21, 32})
  void inAnySingleBit(int length) {
    String sealed = sealer.seal(new byte[length], PLACE);
    byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(3));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(sealer.open("k1." + base64(altered), PLACE)).as("bit %s", bit).isEmpty();
    }
  }

  @ParameterizedTest(name = "of {0} bytes")
  @ValueSource(ints = {16, 20, 21, 32})
  void inAnySingleCharacter(int length) {
    String sealed = sealer.seal(new byte[length], PLACE);
    for (int i = 0; i < sealed.length(); i++) {
      for (char other : (DIGITS + ".+/=% \n\u00e9").toCharArray()) {
        String altered = sealed.substring(0, i) + other + sealed.substring(i + 1);
        if (!altered.equals(sealed)) {
          assertThat(sealer.open(altered, PLACE)).as("%s at %s", other, i).isEmpty();
        }
      }
    }
  }

  @Test
  void whenItsLastCharacterIsAnotherSpellingOfTheSameBytes() {
    String sealed = sealer.seal(new byte[16], PLACE);
    int last = DIGITS.indexOf(sealed.charAt(sealed.length() - 1));
    String spelling = sealed.substring(0, sealed.length() - 1) + DIGITS.charAt(last | 1);

    assertThat(Base64.getUrlDecoder().decode(spelling.substring(3)))
        .isEqualTo(Base64.getUrlDecoder().decode(sealed.substring(3)));
    assertThat(sealer.open(spelling, PLACE)).isEmpty();
  }

  @ParameterizedTest(name = "followed by \"{0}\"")
  @ValueSource(strings = {"=", "A", "AAAA", " ", "\n", ".", "\u0000"})
  void whenSomethingFollowsIt(String more) {
    assertThat(sealer.open(sealer.seal(new byte[16], PLACE) + more, PLACE)).isEmpty();
  }

  @Test
  void whenSomethingPrecedesIt() {
    assertThat(sealer.open(" " + sealer.seal(new byte[16], PLACE), PLACE)).isEmpty();
  }

  @Test
  void whenItIsCutAnywhere() {
    String sealed = sealer.seal(new byte[20], PLACE);
    for (int length = 0; length < sealed.length(); length++) {
      assertThat(sealer.open(sealed.substring(0, length), PLACE)).as("cut at %s", length).isEmpty();
    }
  }

  @Test
  void whenItsBytesAreCutAnywhere() {
    byte[] bytes = Base64.getUrlDecoder().decode(sealer.seal(new byte[20], PLACE).substring(3));
    for (int length = 0; length < bytes.length; length++) {
      String cut = "k1." + base64(java.util.Arrays.copyOf(bytes, length));
      assertThat(sealer.open(cut, PLACE)).as("cut at %s", length).isEmpty();
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
