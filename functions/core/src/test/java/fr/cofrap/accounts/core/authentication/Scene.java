package fr.cofrap.accounts.core.authentication;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.NOON;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.totp.Code;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** Alice, her credentials, and somebody who tries to sign in at noon. */
final class Scene {

  static final long ID = 7;
  static final Password PASSWORD = new Password("the current password");
  static final Password PENDING_PASSWORD = new Password("the pending password");
  static final TotpSecret SECRET = TotpSecret.generate();
  static final TotpSecret PENDING_SECRET = TotpSecret.generate();
  static final long STEP = Given.step(NOON);
  static final Instant RECENT = Instant.parse("2026-05-01T08:00:00Z");

  private final Sealer sealer = Given.sealer("k1");
  private final Authentication authentication = new Authentication(sealer);

  Sealer sealer() {
    return sealer;
  }

  Optional<Credentials> current(Instant made) {
    return Optional.of(
        new Credentials(
            seal(PASSWORD.digest().bytes(), Column.PASSWORD),
            Optional.of(seal(SECRET.bytes(), Column.MFA)),
            made.getEpochSecond()));
  }

  Optional<Credentials> pending(Instant made) {
    return Optional.of(
        new Credentials(
            seal(PENDING_PASSWORD.digest().bytes(), Column.PENDING_PASSWORD),
            Optional.of(seal(PENDING_SECRET.bytes(), Column.PENDING_MFA)),
            made.getEpochSecond()));
  }

  String seal(byte[] plain, Column column) {
    return sealer.seal(plain, Place.cell(ALICE, column));
  }

  /** An account that was never frozen and of which no code was accepted yet. */
  static Account account(Optional<Credentials> current, Optional<Credentials> pending) {
    return new Account(ID, ALICE, current, pending, 0, 0);
  }

  static Account lastStep(Account account, long step) {
    return new Account(
        ID, ALICE, account.current(), account.pending(), step, account.frozenUntil());
  }

  static Account frozen(Account account, Instant until) {
    return new Account(
        ID,
        ALICE,
        account.current(),
        account.pending(),
        account.lastStep(),
        until.getEpochSecond());
  }

  Decision signIn(Account account, Password password, String code) {
    return signIn(account, password, code, NOON);
  }

  Decision signIn(Account account, Password password, String code, Instant now) {
    SignIn attempt = new SignIn(ALICE, password, Code.parse(code).orElseThrow());
    return authentication.decide(attempt, Optional.ofNullable(account), now);
  }

  /** A code that is right at none of the accepted steps. */
  static String wrongCode(TotpSecret secret) {
    return IntStream.range(0, 4)
        .mapToObj(i -> "00000" + i)
        .filter(code -> IntStream.rangeClosed(-1, 1).noneMatch(i -> isCode(secret, i, code)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isCode(TotpSecret secret, int distance, String code) {
    return Given.code(secret, STEP + distance).equals(code);
  }
}
