package fr.cofrap.accounts.core.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The number of possible passwords")
class PasswordEntropyTest {

  private static final BigInteger POSSIBLE = Acceptable.passwords(24);

  @Test
  void isOver140Bits() {
    assertThat(POSSIBLE).isGreaterThan(BigInteger.TWO.pow(140));
  }

  @Test
  void isTheHundredAndFortyTwoBitsThatTheDocumentationSays() {
    assertThat(Math.log(POSSIBLE.doubleValue()) / Math.log(2)).isBetween(141.80, 141.90);
  }

  @Test
  void isMoreThanWhatAFastHashAsksFor() {
    assertThat(POSSIBLE).isGreaterThan(BigInteger.TWO.pow(112));
  }
}
