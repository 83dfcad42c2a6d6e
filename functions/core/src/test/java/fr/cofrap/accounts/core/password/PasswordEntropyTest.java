package fr.cofrap.accounts.core.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The number of possible passwords")
class PasswordEntropyTest {

  private static final BigInteger POSSIBLE = Acceptable.passwords(24);

  @Test
  void isWellOver128Bits() {
    assertThat(POSSIBLE).isGreaterThan(BigInteger.TWO.pow(146));
  }

  @Test
  void isTheHundredAndFortySevenBitsThatTheDocumentationSays() {
    assertThat(Math.log(POSSIBLE.doubleValue()) / Math.log(2)).isBetween(146.95, 147.05);
  }

  @Test
  void isMoreThanWhatAFastHashAsksFor() {
    assertThat(POSSIBLE).isGreaterThan(BigInteger.TWO.pow(112));
  }
}
