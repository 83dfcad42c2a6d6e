package fr.cofrap.accounts.core.totp;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Username;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time-based code")
class TotpTest {

  private static final long STEP = 58_000_000;
  private static final TotpSecret SECRET =
      TotpSecret.stored("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  private final Totp totp = new Totp();

  @ParameterizedTest(name = "{0} step(s) from now")
  @ValueSource(ints = {-1, 0, 1})
  void isAcceptedOneStepEitherSide(int distance) {
    assertThat(match(totp.at(SECRET, STEP + distance), STEP)).hasValue(STEP + distance);
  }

  @ParameterizedTest(name = "second {0} of its step")
  @ValueSource(ints = {0, 1, 29})
  void lastsAllThirtySecondsOfItsStep(int second) {
    Code code = Code.parse(totp.at(SECRET, STEP)).orElseThrow();

    assertThat(totp.matchingStep(SECRET, code, Instant.ofEpochSecond(STEP * 30 + second)))
        .hasValue(STEP);
  }

  @Test
  void belongsToTheNewestStepThatItMatches() {
    assertThat(match("911617", 910_737)).as("the current step and the next").hasValue(910_738);
    assertThat(match("468457", 153_568)).as("both neighbours").hasValue(153_569);
  }

  @Nested
  class IsRefused {

    @ParameterizedTest(name = "{0} steps from now")
    @ValueSource(ints = {-3, -2, 2, 3})
    void twoStepsAwayOrMore(int distance) {
      assertThat(match(totp.at(SECRET, STEP + distance), STEP)).isEmpty();
    }

    @Test
    void whenOneDigitIsWrong() {
      char[] digits = totp.at(SECRET, STEP).toCharArray();
      for (int i = 0; i < digits.length; i++) {
        char[] wrong = digits.clone();
        wrong[i] = wrong[i] == '9' ? '0' : (char) (wrong[i] + 1);
        assertThat(match(new String(wrong), STEP)).as("digit %s", i).isEmpty();
      }
    }

    @Test
    void forAnotherSecret() {
      TotpSecret other = TotpSecret.stored(new byte[TotpSecret.LENGTH]);
      Code code = Code.parse(totp.at(other, STEP)).orElseThrow();

      assertThat(totp.matchingStep(SECRET, code, Instant.ofEpochSecond(STEP * 30))).isEmpty();
    }
  }

  @Nested
  class ItsAddress {

    private static final String EXPECTED =
        "otpauth://totp/COFRAP:jean.dupont_2-x%202026-03-02%2009.00.05"
            + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=COFRAP&algorithm=SHA1&digits=6&period=30";

    private static final long DATED = Instant.parse("2026-03-02T09:00:05Z").getEpochSecond();

    /** Applications know an entry by issuer and account (google-authenticator-android, FreeOTP). */
    @Test
    void namesAnotherEntryForTheNextGeneration() {
      assertThat(label(DATED + 1)).isNotEqualTo(label(DATED));
    }

    private static String label(long generation) {
      String uri = Totp.uri(new Username("jean.dupont"), generation, SECRET);
      return uri.substring(0, uri.indexOf('?'));
    }

    @Test
    void isExactlyTheKeyUriFormat() {
      assertThat(Totp.uri(new Username("jean.dupont_2-x"), DATED, SECRET)).isEqualTo(EXPECTED);
    }

    @Test
    void isTheSameWhereDigitsAreWrittenOtherwise() {
      Locale usual = Locale.getDefault();
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      try {
        assertThat(Totp.uri(new Username("jean.dupont_2-x"), DATED, SECRET)).isEqualTo(EXPECTED);
      } finally {
        Locale.setDefault(usual);
      }
    }
  }

  @Test
  void isTheSameWhereDigitsAreWrittenOtherwise() {
    String usually = totp.at(SECRET, STEP);
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(totp.at(SECRET, STEP)).isEqualTo(usually).matches("[0-9]{6}");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void mayBeAcceptedFromOneStepBeforeItsOwn() {
    assertThat(Totp.opens(STEP)).isEqualTo(STEP * 30 - 30);
  }

  private OptionalLong match(String code, long step) {
    Instant now = Instant.ofEpochSecond(step * Totp.STEP_SECONDS);
    return totp.matchingStep(SECRET, Code.parse(code).orElseThrow(), now);
  }
}
