package fr.cofrap.accounts.core.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.ReaderException;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.PasswordGenerator;
import fr.cofrap.accounts.core.totp.Totp;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A QR code")
class QrCodeTest {

  private static final String LONGEST =
      Totp.uri(new Username("w".repeat(64)), 0, TotpSecret.generate());

  @Test
  void isADataUriOfAPngPicture() {
    assertThat(QrCode.dataUri("hello"))
        .matches("data:image/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+=*");
  }

  @ParameterizedTest(name = "with seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readByAScannerIsExactlyThePassword(long seed) throws Exception {
    String password = new PasswordGenerator(new Random(seed)).generate().reveal();

    assertThat(Scanner.read(QrCode.dataUri(password))).isEqualTo(password);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"a.b", "jean.dupont", "x-1_2.y"})
  void readByAScannerIsExactlyTheAddress(String username) throws Exception {
    String uri = Totp.uri(new Username(username), 0, TotpSecret.generate());

    assertThat(Scanner.read(QrCode.dataUri(uri))).isEqualTo(uri);
  }

  /** Of 200, about two are missed with this mask, and twenty with one of the others. */
  @Test
  void isNearlyAlwaysReadAtFirstSight() throws Exception {
    int missed = 0;
    for (int i = 0; i < 200; i++) {
      String uri = Totp.uri(new Username("a.b"), 0, TotpSecret.generate());
      try {
        assertThat(Scanner.look(Scanner.image(QrCode.png(uri)))).isEqualTo(uri);
      } catch (ReaderException e) {
        missed++;
      }
    }
    assertThat(missed).isLessThan(10);
  }

  @Test
  void holdsTheLongestAddressThereCanBe() throws Exception {
    assertThat(Scanner.read(QrCode.dataUri(LONGEST))).isEqualTo(LONGEST).hasSize(198);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"0123456789", "UPPER CASE $%*+-./:", "!#%&*+-=?@^_~", "a"})
  void readByAScannerIsExactlyAnyAsciiText(String text) throws Exception {
    assertThat(Scanner.read(QrCode.dataUri(text))).isEqualTo(text);
  }

  @Test
  void thatIsTooSmallForItsTextIsRefusedWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.dataUri("s3cret".repeat(1000)))
        .withMessage("a QR code cannot hold 6000 characters")
        .withNoCause();
  }

  @Nested
  class IsDrawn {

    /** The finder pattern's corner is dark: it begins right after the quiet zone. */
    @Test
    void withAQuietZoneOfFourModulesOfSixPixels() throws Exception {
      BufferedImage image = Scanner.image(QrCode.png(LONGEST));
      int side = image.getWidth();

      assertThat(isDark(image, 24, 24)).isTrue();
      assertThat(isDark(image, side - 25, 24)).isTrue();
      assertThat(isDark(image, 24, side - 25)).isTrue();
      for (int i = 0; i < side; i++) {
        for (int margin = 0; margin < 24; margin++) {
          assertThat(isDark(image, i, margin)).isFalse();
          assertThat(isDark(image, margin, i)).isFalse();
          assertThat(isDark(image, i, side - 1 - margin)).isFalse();
          assertThat(isDark(image, side - 1 - margin, i)).isFalse();
        }
      }
    }

    @Test
    void asASquareOfTheSizeThatItsTextNeeds() throws Exception {
      BufferedImage password = Scanner.image(QrCode.png("x".repeat(24)));

      assertThat(password.getWidth()).isEqualTo(password.getHeight()).isEqualTo((25 + 8) * 6);
      assertThat(Scanner.image(QrCode.png(LONGEST)).getWidth()).isEqualTo((57 + 8) * 6);
    }

    @Test
    void inModulesThatAreAllOfOneColour() throws Exception {
      BufferedImage image = Scanner.image(QrCode.png("module"));
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          assertThat(isDark(image, x, y)).isEqualTo(isDark(image, x - x % 6, y - y % 6));
        }
      }
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
      return (image.getRGB(x, y) & 0xffffff) == 0;
    }
  }
}
