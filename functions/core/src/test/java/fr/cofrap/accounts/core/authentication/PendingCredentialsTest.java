package fr.cofrap.accounts.core.authentication;

import static fr.cofrap.accounts.core.authentication.Scene.PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.PENDING_PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.PENDING_SECRET;
import static fr.cofrap.accounts.core.authentication.Scene.RECENT;
import static fr.cofrap.accounts.core.authentication.Scene.SECRET;
import static fr.cofrap.accounts.core.authentication.Scene.STEP;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Pending credentials")
class PendingCredentialsTest {

  private static final Instant LONG_AGO = Instant.parse("2025-11-01T08:00:00Z");

  private final Scene scene = new Scene();
  private final Account fresh = Scene.account(Optional.empty(), scene.pending(RECENT));
  private final Account renewed = Scene.account(scene.current(LONG_AGO), scene.pending(RECENT));
  private final String code = Given.code(PENDING_SECRET, STEP);

  @Test
  void areActivatedByTheirFirstSuccess() {
    assertThat(scene.signIn(fresh, PENDING_PASSWORD, code))
        .isInstanceOfSatisfying(
            Decision.Activated.class,
            it -> {
              assertThat(it.account()).isEqualTo(fresh);
              assertThat(it.credentials()).isEqualTo(fresh.pending().orElseThrow());
              assertThat(it.step()).isEqualTo(STEP);
              assertThat(it.outcome()).isEqualTo("activated");
              assertThat(it.reason()).isEqualTo(Reason.OVERTAKEN);
            });
  }

  @Test
  void takeThePlaceOfThoseTheyRenew() {
    assertThat(scene.signIn(renewed, PENDING_PASSWORD, code))
        .isInstanceOf(Decision.Activated.class);
  }

  @Test
  void areActivatedEvenAfterTheirOwnEnd() {
    Account forgotten = Scene.account(Optional.empty(), scene.pending(LONG_AGO));

    assertThat(scene.signIn(forgotten, PENDING_PASSWORD, code))
        .isInstanceOf(Decision.Activated.class);
  }

  @Test
  void haveNoStepToReplayYet() {
    assertThat(scene.signIn(Scene.lastStep(renewed, STEP + 1), PENDING_PASSWORD, code))
        .isInstanceOf(Decision.Activated.class);
  }

  @Test
  void leaveTheOldCredentialsValidUntilThen() {
    assertThat(scene.signIn(renewed, PASSWORD, Given.code(SECRET, STEP)))
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            it -> assertThat(it.credentials()).isEqualTo(renewed.current().orElseThrow()));
  }

  @Test
  void giveWayToTheCurrentOnesShouldBothHaveTheSamePassword() {
    Credentials twin =
        new Credentials(
            scene.seal(PASSWORD.digest().bytes(), Column.PENDING_PASSWORD),
            Optional.of(scene.seal(PENDING_SECRET.bytes(), Column.PENDING_MFA)),
            RECENT.getEpochSecond());
    Account row = Scene.account(scene.current(RECENT), Optional.of(twin));

    assertThat(scene.signIn(row, PASSWORD, Given.code(SECRET, STEP)))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(scene.signIn(row, PASSWORD, code)).isInstanceOf(Decision.Missed.class);
  }

  @Nested
  class AreRefused {

    @Test
    void withoutASecondFactorEvenWhenFrozen() {
      Credentials enrolled = fresh.pending().orElseThrow();
      Account row =
          Scene.account(
              Optional.empty(),
              Optional.of(
                  new Credentials(enrolled.password(), Optional.empty(), enrolled.gendate())));

      assertRefused(row, code, Reason.NOT_ENROLLED);
      assertRefused(Scene.frozen(row, NOON.plusSeconds(1)), code, Reason.NOT_ENROLLED);
    }

    @Test
    void whileTheAccountIsFrozen() {
      assertRefused(Scene.frozen(fresh, NOON.plusSeconds(1)), code, Reason.FROZEN);
      assertRefused(Scene.frozen(renewed, NOON.plusSeconds(1)), code, Reason.FROZEN);
    }

    @Test
    void withAWrongCodeWhichIsCounted() {
      assertThat(scene.signIn(fresh, PENDING_PASSWORD, Scene.wrongCode(PENDING_SECRET)))
          .isEqualTo(new Decision.Missed(Scene.ID));
    }

    @Test
    void withTheCodeOfTheOldSecondFactor() {
      assertThat(scene.signIn(renewed, PENDING_PASSWORD, Given.code(SECRET, STEP)))
          .isInstanceOf(Decision.Missed.class);
    }

    @Test
    void withTheOldPasswordAndTheirCode() {
      assertThat(scene.signIn(renewed, PASSWORD, code)).isInstanceOf(Decision.Missed.class);
    }

    @Test
    void withAPasswordThatIsNeither() {
      assertThat(scene.signIn(fresh, PASSWORD, code))
          .isEqualTo(new Decision.Refused(Reason.WRONG_PASSWORD));
    }

    private void assertRefused(Account row, String typed, Reason reason) {
      assertThat(scene.signIn(row, PENDING_PASSWORD, typed))
          .isEqualTo(new Decision.Refused(reason));
    }
  }
}
