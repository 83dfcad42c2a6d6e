package fr.cofrap.accounts.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A username")
class UsernameTest {

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"abc", "a.b", "a_b", "a-b", "007", "jean.dupont", "a..b", "a.-_.b"})
  void ofLettersDigitsDotsUnderscoresAndHyphensIsRead(String typed) {
    assertThat(Username.parse(typed)).hasValueSatisfying(it -> assertThat(it).hasToString(typed));
  }

  @ParameterizedTest(name = "{0} characters")
  @ValueSource(ints = {3, 4, 63, 64})
  void has3To64Characters(int length) {
    assertThat(Username.parse("a".repeat(length))).contains(new Username("a".repeat(length)));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {"Alice", "ALICE", "aLiCe", " alice", "alice\n", "\t ALICE \r\n", "\u2003alice"})
  void isTheSameWithBlanksAroundItOrInUpperCase(String typed) {
    assertThat(Username.parse(typed)).contains(new Username("alice"));
  }

  @Test
  void isTheSameWhereTheCapitalOfIHasADot() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(Username.parse("IRIS.TITI")).contains(new Username("iris.titi"));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Nested
  class IsRefused {

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {0, 1, 2, 65, 66, 10_000})
    void whenItHasFewerThan3OrMoreThan64Characters(int length) {
      assertThat(Username.parse("a".repeat(length))).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {".ab", "ab.", "_ab", "ab_", "-ab", "ab-", "...", "a.", ".a.", "-a-b-"})
    void whenItBeginsOrEndsWithAnythingButALetterOrDigit(String typed) {
      assertThat(Username.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
        strings = {"a b", "a\tb", "a\nb", "a/b", "a:b", "a@b", "a%b", "a'b", "a\"b", "a\\b"})
    void whenItHoldsAnyOtherAsciiCharacter(String typed) {
      assertThat(Username.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "an accent, éric",
      "a decomposed accent, e\u0301ric",
      "a letter of another script, аlice",
      "a full-width letter, ａlice",
      "an emoji, ali😀ce",
      "the Kelvin sign, mar\u212a",
      "the Kelvin sign first, \u212aevin",
      "a dotted capital I, \u0130ris",
      "a dotless small i, \u0131ris",
      "a sharp s, stra\u00dfe",
      "a ligature, \ufb01ona",
      "a right-to-left mark, ali\u200fce",
      "a right-to-left mark at its end, alice\u200f",
      "a zero-width space, ali\u200bce",
      "a byte order mark, \ufeffalice",
      "a no-break space, '\u00a0alice'",
      "an Arabic-Indic digit, alice١"
    })
    void whenItHolds(String what, String typed) {
      assertThat(Username.parse(typed)).as(what).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"ali\u0000ce", "alice\u0000", "\u0000alice", "ali\u007fce", "ali\u001bce"})
    void whenItHoldsAControlCharacter(String typed) {
      assertThat(Username.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"Alice", " alice", "zz", "alice\n", "alice/x"})
    void whenItIsMadeWithoutBeingReadFirst(String raw) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Username(raw))
          .withMessageContaining("3 to 64 characters")
          .withMessageContaining("Username.parse")
          .withMessageNotContaining(raw.strip());
    }
  }
}
