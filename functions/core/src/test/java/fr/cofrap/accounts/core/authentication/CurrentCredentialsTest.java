package fr.cofrap.accounts.core.authentication;

import static fr.cofrap.accounts.core.authentication.Scene.PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.RECENT;
import static fr.cofrap.accounts.core.authentication.Scene.SECRET;
import static fr.cofrap.accounts.core.authentication.Scene.STEP;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.password.Password;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An active account")
class CurrentCredentialsTest {

  private final Scene scene = new Scene();
  private final Account account = Scene.account(scene.current(RECENT), Optional.empty());
  private final String rightCode = Given.code(SECRET, STEP);
  private final String wrongCode = Scene.wrongCode(SECRET);

  @Test
  void isOpenedByItsPasswordAndACode() {
    assertThat(scene.signIn(account, PASSWORD, rightCode))
        .isEqualTo(new Decision.Accepted(account, account.current().orElseThrow(), STEP));
  }

  @ParameterizedTest(name = "{0} step(s) away")
  @ValueSource(ints = {-1, 1})
  void takesTheCodeOfANeighbouringStepAndSaysWhich(int distance) {
    assertThat(scene.signIn(account, PASSWORD, Given.code(SECRET, STEP + distance)))
        .isInstanceOfSatisfying(
            Decision.Accepted.class, it -> assertThat(it.step()).isEqualTo(STEP + distance));
  }

  @Test
  void isAuthenticatedUnlessItsRowWasOvertaken() {
    Decision decision = scene.signIn(account, PASSWORD, rightCode);

    assertThat(((Decision.Proven) decision).outcome()).isEqualTo("authenticated");
    assertThat(decision.reason()).isEqualTo(Reason.OVERTAKEN);
  }

  @Test
  void takesACodeOfALaterStepThanTheLastAccepted() {
    assertThat(scene.signIn(Scene.lastStep(account, STEP - 1), PASSWORD, rightCode))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void takesACodeFromTheVerySecondItsFreezeEnds() {
    assertThat(scene.signIn(Scene.frozen(account, NOON), PASSWORD, rightCode))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Nested
  class Refuses {

    @Test
    void aWrongPasswordEvenWithARightCode() {
      assertRefused(account, new Password("another"), rightCode, Reason.WRONG_PASSWORD);
    }

    @Test
    void aWrongPasswordWithoutCountingItWhateverTheCode() {
      assertRefused(account, new Password("another"), wrongCode, Reason.WRONG_PASSWORD);
      assertRefused(
          Scene.frozen(account, NOON.plusSeconds(60)),
          new Password("another"),
          rightCode,
          Reason.WRONG_PASSWORD);
    }

    @Test
    void aWrongCodeAndHasItCounted() {
      Decision decision = scene.signIn(account, PASSWORD, wrongCode);

      assertThat(decision).isEqualTo(new Decision.Missed(Scene.ID));
      assertThat(decision.reason()).isEqualTo(Reason.WRONG_CODE);
    }

    @Test
    void aCodeThatWasAcceptedBefore() {
      assertRefused(Scene.lastStep(account, STEP), PASSWORD, rightCode, Reason.REPLAYED_CODE);
    }

    @Test
    void aCodeOlderThanTheLastAccepted() {
      String older = Given.code(SECRET, STEP - 1);

      assertRefused(Scene.lastStep(account, STEP), PASSWORD, older, Reason.REPLAYED_CODE);
      assertRefused(Scene.lastStep(account, STEP + 1), PASSWORD, rightCode, Reason.REPLAYED_CODE);
    }

    @Test
    void everyCodeWhileItIsFrozenSoThatNoneIsCounted() {
      Account frozen = Scene.frozen(account, NOON.plusSeconds(1));

      assertRefused(frozen, PASSWORD, rightCode, Reason.FROZEN);
      assertRefused(frozen, PASSWORD, wrongCode, Reason.FROZEN);
      assertRefused(Scene.lastStep(frozen, STEP), PASSWORD, rightCode, Reason.FROZEN);
    }
  }

  @Nested
  class SixMonthsOld {

    private final Instant end = Instant.parse("2026-11-01T08:00:00Z");
    private final long step = Given.step(end);

    @Test
    void isProvenAllTheSame() {
      Decision decision = scene.signIn(account, PASSWORD, Given.code(SECRET, step), end);

      assertThat(decision).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void refusesAReplayedCodeBeforeItLooksAtItsAge() {
      Account used = Scene.lastStep(account, step);

      assertThat(scene.signIn(used, PASSWORD, Given.code(SECRET, step), end))
          .isEqualTo(new Decision.Refused(Reason.REPLAYED_CODE));
    }
  }

  @Test
  void freezesForAQuarterOfAnHourAtTheTenthWrongCode() {
    assertThat(Authentication.MISSES_BEFORE_FREEZE).isEqualTo(10);
    assertThat(Authentication.FREEZE_SECONDS).isEqualTo(900);
  }

  @Test
  void thatDoesNotExistIsRefused() {
    assertRefused(null, PASSWORD, rightCode, Reason.UNKNOWN_ACCOUNT);
  }

  private void assertRefused(Account row, Password password, String code, Reason reason) {
    assertThat(scene.signIn(row, password, code)).isEqualTo(new Decision.Refused(reason));
  }
}
