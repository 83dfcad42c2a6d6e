package fr.cofrap.accounts.core.authentication;

import static fr.cofrap.accounts.core.authentication.Scene.PENDING_PASSWORD;
import static fr.cofrap.accounts.core.authentication.Scene.PENDING_SECRET;
import static fr.cofrap.accounts.core.authentication.Scene.RECENT;
import static fr.cofrap.accounts.core.authentication.Scene.STEP;
import static fr.cofrap.accounts.core.given.Given.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.totp.Code;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Activation seals the credentials again")
class ActivationTest {

  private final Scene scene = new Scene();
  private final Account row = Scene.account(Optional.empty(), scene.pending(RECENT));
  private final Credentials pending = row.pending().orElseThrow();
  private final String code = Given.code(PENDING_SECRET, STEP);
  private final Decision.Activated activated =
      (Decision.Activated) scene.signIn(row, PENDING_PASSWORD, code);

  @Test
  void forTheColumnsOfConfirmedOnes() {
    assertThat(open(activated.password(), Column.PASSWORD))
        .contains(PENDING_PASSWORD.digest().bytes());
    assertThat(open(activated.mfa(), Column.MFA)).contains(PENDING_SECRET.bytes());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSWORD")
  void soThatTheDigestOpensInNoOtherColumn(Column other) {
    assertThat(open(activated.password(), other)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MFA")
  void soThatTheSecretOpensInNoOtherColumn(Column other) {
    assertThat(open(activated.mfa(), other)).isEmpty();
  }

  @Test
  void becauseTheOldCiphertextsWouldNotOpenThere() {
    assertThat(open(pending.password(), Column.PASSWORD)).isEmpty();
    assertThat(open(pending.mfa().orElseThrow(), Column.MFA)).isEmpty();
  }

  @Test
  void soThatTheyOpenTheAccountFromThenOn() {
    Credentials current =
        new Credentials(
            activated.password(), Optional.of(activated.mfa()), activated.credentials().gendate());
    Account confirmed = Scene.account(Optional.of(current), Optional.empty());

    assertThat(scene.signIn(confirmed, PENDING_PASSWORD, code))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void withTheKeyThatSealsToday() {
    Sealer rotated = Given.sealer("k2", "k1");
    SignIn attempt = new SignIn(ALICE, PENDING_PASSWORD, Code.parse(code).orElseThrow());
    Decision decision = new Authentication(rotated).decide(attempt, Optional.of(row), Given.NOON);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Activated.class,
            it -> {
              assertThat(it.password()).startsWith("k2.");
              assertThat(it.mfa()).startsWith("k2.");
            });
  }

  private Optional<byte[]> open(String sealed, Column column) {
    return scene.sealer().open(sealed, Place.cell(ALICE, column));
  }
}
