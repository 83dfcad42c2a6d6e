package fr.cofrap.accounts.core.authentication;

import static fr.cofrap.accounts.core.authentication.Scene.PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.PENDING_PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.PENDING_SECRET;
import static fr.cofrap.accounts.core.authentication.Scene.RECENT;
import static fr.cofrap.accounts.core.authentication.Scene.SECRET;
import static fr.cofrap.accounts.core.authentication.Scene.STEP;
import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.BOB;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.totp.Code;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A row that somebody altered is refused like any other")
class TamperedRowTest {

  private static final Decision UNREADABLE = new Decision.Refused(Reason.UNREADABLE_ROW);

  private final Scene scene = new Scene();
  private final Credentials current = scene.current(RECENT).orElseThrow();
  private final Credentials pending = scene.pending(RECENT).orElseThrow();
  private final String code = Given.code(SECRET, STEP);
  private final String pendingCode = Given.code(PENDING_SECRET, STEP);

  @Test
  void inItsPassword() {
    assertRefused(current(altered(current.password()), current.mfa()), PASSWORD, code);
  }

  @Test
  void inItsSecondFactor() {
    assertRefused(
        current(current.password(), current.mfa().map(TamperedRowTest::altered)), PASSWORD, code);
  }

  @Test
  void inItsPendingPassword() {
    assertRefused(
        pending(altered(pending.password()), pending.mfa()), PENDING_PASSWORD, pendingCode);
  }

  @Test
  void inItsPendingSecondFactor() {
    assertRefused(
        pending(pending.password(), pending.mfa().map(TamperedRowTest::altered)),
        PENDING_PASSWORD,
        pendingCode);
  }

  @Test
  void byMovingPendingCredentialsIntoTheColumnsOfConfirmedOnes() {
    assertRefused(current(pending.password(), pending.mfa()), PENDING_PASSWORD, code);
  }

  @Test
  void byGivingItTheSecondFactorThatIsPending() {
    assertRefused(current(current.password(), pending.mfa()), PASSWORD, pendingCode);
  }

  @Test
  void byGivingItToSomebodyElse() {
    Account stolen = new Account(Scene.ID, BOB, Optional.of(current), Optional.empty(), 0, 0);

    assertRefused(stolen, PASSWORD, code);
  }

  @Test
  void orWhoseKeyIsMissing() {
    SignIn attempt = new SignIn(ALICE, PASSWORD, Code.parse(code).orElseThrow());
    Authentication elsewhere = new Authentication(Given.sealer("k2"));
    Account row = current(current.password(), current.mfa());

    assertThat(elsewhere.decide(attempt, Optional.of(row), NOON)).isEqualTo(UNREADABLE);
  }

  @Test
  void unlessTheOtherPasswordOpensIt() {
    Credentials spoilt = new Credentials(altered(pending.password()), pending.mfa(), 1);
    Account row = Scene.account(Optional.of(current), Optional.of(spoilt));

    assertThat(scene.signIn(row, PASSWORD, code)).isInstanceOf(Decision.Accepted.class);
    assertThat(scene.signIn(row, PENDING_PASSWORD, code)).isEqualTo(UNREADABLE);
  }

  @Test
  void butNotBeforeItsFreezeWasRespected() {
    Account row = current(current.password(), current.mfa().map(TamperedRowTest::altered));

    assertThat(scene.signIn(Scene.frozen(row, NOON.plusSeconds(1)), PASSWORD, code))
        .isEqualTo(new Decision.Refused(Reason.FROZEN));
  }

  private void assertRefused(Account row, Password password, String typed) {
    assertThat(scene.signIn(row, password, typed)).isEqualTo(UNREADABLE);
  }

  private static Account current(String password, Optional<String> mfa) {
    Credentials credentials = new Credentials(password, mfa, RECENT.getEpochSecond());
    return Scene.account(Optional.of(credentials), Optional.empty());
  }

  private static Account pending(String password, Optional<String> mfa) {
    Credentials credentials = new Credentials(password, mfa, RECENT.getEpochSecond());
    return Scene.account(Optional.empty(), Optional.of(credentials));
  }

  private static String altered(String sealed) {
    char first = sealed.charAt(3);
    return sealed.substring(0, 3) + (first == 'A' ? 'B' : 'A') + sealed.substring(4);
  }
}
