package fr.cofrap.accounts.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.cofrap.accounts.core.given.Given;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A key ring")
class KeyringTest {

  private static final String KEY = Given.key("x").substring(2);

  @Test
  void sealsWithItsFirstKeyAndKnowsAll() {
    Keyring ring = Keyring.parse(Given.key("new") + "\n" + Given.key("old"));

    assertThat(ring.sealingKey()).isEqualTo("new");
    assertThat(ring.find("new").orElseThrow().getEncoded())
        .isNotEqualTo(ring.find("old").orElseThrow().getEncoded());
    assertThat(ring.find("other")).isEmpty();
  }

  @Test
  void keepsEachKeyAsItWasWritten() {
    byte[] bytes = new byte[32];
    bytes[31] = 42;
    Keyring ring = Keyring.parse("k:" + Base64.getEncoder().encodeToString(bytes));

    assertThat(ring.find("k").orElseThrow().getEncoded()).isEqualTo(bytes);
    assertThat(ring.find("k").orElseThrow().getAlgorithm()).isEqualTo("AES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n%s\n", "  %s  ", "%s\r\n", "\t%s\n \n"})
  void overlooksBlanksAndBlankLines(String form) {
    assertThat(Keyring.parse(form.formatted(Given.key("k1"))).sealingKey()).isEqualTo("k1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k", "2026", "abcdefghijklmnop"})
  void takesNamesOfOneToSixteenLettersAndDigits(String name) {
    assertThat(Keyring.parse(name + ":" + KEY).sealingKey()).isEqualTo(name);
  }

  @Test
  void printsTheNamesOfItsKeysAndNothingElse() {
    assertThat(Keyring.parse(Given.key("k1") + "\n" + Given.key("k2")))
        .hasToString("Keyring[k1, k2]");
  }

  @Nested
  class IsRefusedWithTheRemedy {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\n"})
    void whenItHoldsNoKey(String file) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keyring.parse(file))
          .withMessage("no encryption key: write one `name:base64-of-32-random-bytes` a line");
    }

    @ParameterizedTest(name = "named \"{0}\"")
    @ValueSource(strings = {"", "K1", "k-1", "clé", "abcdefghijklmnopq", "k 1", "k1 ", "k.1", "١"})
    void whenAKeyHasNoProperName(String name) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keyring.parse(name + ":" + KEY))
          .withMessage(
              "an encryption key is `name:key`, its name 1 to 16 characters of a-z and 0-9");
    }

    @Test
    void whenALineIsAKeyWithoutName() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keyring.parse(KEY))
          .withMessageStartingWith("an encryption key is `name:key`");
    }

    @Test
    void whenANameStandsThereTwice() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keyring.parse(Given.key("k1") + "\n" + Given.key("k1")))
          .withMessage("encryption key 'k1' stands there twice: give each its own name");
    }

    @Test
    void whenAKeyIsNotInBase64() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keyring.parse("k1:" + KEY.replace('=', '%')))
          .withMessage("encryption key 'k1' is not in Base64");
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 16, 24, 31, 33, 64})
    void whenAKeyHasAnotherLengthThan32Bytes(int length) {
      String key = Base64.getEncoder().encodeToString(new byte[length]);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keyring.parse("k1:" + key))
          .withMessage("encryption key 'k1' must have 32 bytes before Base64");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"%s", ":%s", "K:%s", "k1:%s%%", "k1:%sAAAA", "k1 : %s", "%s:k1", "k1:%s\nk1:%s"})
  void neverShowsAKeyInAMessage(String form) {
    Throwable refusal = catchThrowable(() -> Keyring.parse(form.replace("%s", KEY)));

    assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasNoCause();
    assertThat(refusal.getMessage()).doesNotContain(KEY).doesNotContain(KEY.substring(0, 8));
  }
}
