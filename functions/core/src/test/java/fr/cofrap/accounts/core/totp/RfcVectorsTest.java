package fr.cofrap.accounts.core.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The published vectors")
class RfcVectorsTest {

  private static final TotpSecret SECRET =
      TotpSecret.stored("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  private final Totp totp = new Totp();

  @ParameterizedTest(name = "counter {0} gives {1}")
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void rfc4226AppendixD(long counter, String code) {
    assertThat(totp.at(SECRET, counter)).isEqualTo(code);
  }

  /** The appendix shows eight digits; six are the last six of these (RFC 4226, 5.3). */
  @ParameterizedTest(name = "second {0} gives {1}")
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void rfc6238AppendixB(long second, String eightDigits) {
    Code code = Code.parse(eightDigits.substring(2)).orElseThrow();

    assertThat(totp.matchingStep(SECRET, code, Instant.ofEpochSecond(second)))
        .hasValue(second / 30);
  }
}
