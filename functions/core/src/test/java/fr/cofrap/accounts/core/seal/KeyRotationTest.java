package fr.cofrap.accounts.core.seal;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The rotation of keys")
class KeyRotationTest {

  private static final Place PLACE = Place.cell(ALICE, Column.PASSWORD);
  private static final byte[] PLAIN = {1, 2, 3};

  private final Sealer before = Given.sealer("k1");
  private final Sealer during = Given.sealer("k2", "k1");
  private final Sealer after = Given.sealer("k2");

  private final String old = before.seal(PLAIN, PLACE);

  @Nested
  class WithASecondKeyIntroduced {

    @Test
    void oldRowsStillOpen() {
      assertThat(during.open(old, PLACE)).contains(PLAIN);
    }

    @Test
    void newRowsAreSealedWithTheFirstOfTheRing() {
      assertThat(during.seal(PLAIN, PLACE)).startsWith("k2.");
      assertThat(Given.sealer("k1", "k2").seal(PLAIN, PLACE)).startsWith("k1.");
    }

    @Test
    void oldRowsAreRenewedAndNewOnesLeftAlone() {
      String renewed = during.renew(old, PLACE).orElseThrow();

      assertThat(renewed).startsWith("k2.");
      assertThat(after.open(renewed, PLACE)).contains(PLAIN);
      assertThat(during.renew(renewed, PLACE).orElseThrow()).isSameAs(renewed);
    }

    @Test
    void aKeyWhoseNameBeginsLikeTheFirstOneIsAnOldKeyToo() {
      Sealer longer = Given.sealer("k20");
      Sealer ring = Given.sealer("k2", "k20");

      assertThat(ring.renew(longer.seal(PLAIN, PLACE), PLACE).orElseThrow()).startsWith("k2.");
    }

    @Test
    void aRowThatDoesNotOpenIsNotRenewed() {
      Place elsewhere = Place.cell(ALICE, Column.MFA);

      assertThat(during.renew(old, elsewhere)).isEmpty();
      assertThat(after.renew(old, PLACE)).isEmpty();
    }

    @Test
    void functionsThatWereNotRestartedYetOpenNewRowsOnceTheyKnowTheKey() {
      Sealer cautious = Given.sealer("k1", "k2");

      assertThat(cautious.open(during.seal(PLAIN, PLACE), PLACE)).contains(PLAIN);
    }
  }

  @Nested
  class WithTheFirstKeyRetired {

    @Test
    void rowsThatWereSealedAgainOpen() {
      assertThat(after.open(during.renew(old, PLACE).orElseThrow(), PLACE)).contains(PLAIN);
    }

    @Test
    void rowsThatWereForgottenAreRefused() {
      assertThat(after.open(old, PLACE)).isEmpty();
    }
  }
}
