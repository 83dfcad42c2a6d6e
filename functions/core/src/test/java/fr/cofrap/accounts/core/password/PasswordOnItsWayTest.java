package fr.cofrap.accounts.core.password;

import static fr.cofrap.accounts.core.password.PasswordGenerator.SPECIAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.client.result.ParsedResultType;
import com.google.zxing.client.result.ResultParser;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What people do with a password: photograph it, type it, paste it. */
@Label("Whatever the seed, a password on its way")
class PasswordOnItsWayTest {

  /** ZXing's own reader, from which those of many telephones come. */
  @Property
  void isPlainTextToAQrReader(@ForAll long seed) {
    Result read = new Result(password(seed), null, null, BarcodeFormat.QR_CODE);

    assertThat(ResultParser.parseResult(read).getType()).isEqualTo(ParsedResultType.TEXT);
  }

  /** Readers differ: what none can do without is what makes an address of a text. */
  @Example
  void holdsNothingThatAnAddressIsMadeOf() {
    assertThat(SPECIAL).doesNotContain("@", ":", "/", ".", "+", "#", "?");
  }

  @Property
  void isNoFormulaForItBeginsWithALetterOrDigit(@ForAll long seed) {
    assertThat(password(seed)).matches("[A-Za-z0-9].*");
  }

  /** Alone or with Shift on AZERTY, QWERTZ and Spanish keyboards (xkeyboard-config: fr, de, es). */
  @Example
  void isTypedOnEveryKeyboardWithoutADeadKey() {
    assertThat("&\"'(-_)=$*,;:!?./%+").as("AZERTY").contains(SPECIAL.split(""));
    assertThat("!\"$%&/()=?+*#'-_.:,;<>").as("QWERTZ").contains(SPECIAL.split(""));
    assertThat("!\"$%&/()=?'+*-_.:,;<>").as("Spanish").contains(SPECIAL.split(""));
  }

  @Example
  void isOneWordOfAShellWithoutQuotes() throws Exception {
    String word = "a" + SPECIAL + "b";
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '<%s>' " + word).redirectErrorStream(true).start();

    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .isEqualTo("<" + word + ">");
    assertThat(word).doesNotContain("!", "%", "^");
  }

  @Property
  void isTheSameInAUrl(@ForAll long seed) {
    String password = password(seed);
    URI uri = URI.create("https://" + password + "@host/" + password + "?" + password);

    assertThat(uri.getUserInfo()).isEqualTo(password);
    assertThat(uri.getPath()).isEqualTo("/" + password);
    assertThat(uri.getQuery()).isEqualTo(password);
    assertThat(URLDecoder.decode(password, StandardCharsets.UTF_8)).isEqualTo(password);
  }

  @Example
  void stillHasFourSpecialCharactersToDrawFrom() {
    assertThat(SPECIAL.chars().distinct().count()).isGreaterThanOrEqualTo(4);
  }

  private static String password(long seed) {
    return new PasswordGenerator(new Random(seed)).generate().reveal();
  }
}
