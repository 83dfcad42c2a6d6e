package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes that the verification from outside computes. */
class TotpFilterTest {

  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static String python(String expression) {
    String filters = Repository.ROOT.resolve("ansible/roles/verify/filter_plugins").toString();
    return Command.run(
            Map.of("PYTHONPATH", filters, "PYTHONDONTWRITEBYTECODE", "1"),
            Repository.ROOT,
            "",
            "/usr/bin/python3",
            "-c",
            "import totp; print(" + expression + ")")
        .orThrow()
        .strip();
  }

  /** The last six digits of RFC 6238's own. */
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void areThoseOfTheStandard(long epoch, String code) {
    assertThat(python("totp.totp('%s', %d)".formatted(SECRET, epoch))).isEqualTo(code);
  }

  @Test
  void areWrongOnPurposeWhenAskedTo() {
    String wrong = python("totp.totp_wrong('%s', 1111111109)".formatted(SECRET));
    List<String> right =
        List.of(
            python("[totp.totp('%s', 1111111109 + 30 * i) for i in range(-1, 2)]".formatted(SECRET))
                .split("[^0-9]+"));
    assertThat(wrong).matches("[0-9]{6}");
    assertThat(right).doesNotContain(wrong);
  }
}
