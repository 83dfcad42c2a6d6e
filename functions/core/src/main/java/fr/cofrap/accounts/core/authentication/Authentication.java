package fr.cofrap.accounts.core.authentication;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.PasswordDigest;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.totp.Totp;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides whether somebody is who they say. The order never changes: password, freeze, code,
 * replay, and only then age. The decision rests on a row read a moment before; the statement that
 * carries it out checks again that the row still allows it.
 */
public final class Authentication {

  /** Consecutive wrong codes, with the right password, that freeze the second factor. */
  public static final int MISSES_BEFORE_FREEZE = 10;

  /** How long the freeze lasts, in seconds (throttling, RFC 4226, 7.3). */
  public static final int FREEZE_SECONDS = 15 * 60;

  private final Sealer sealer;
  private final Clock clock;
  private final Totp totp = new Totp();

  public Authentication(Sealer sealer, Clock clock) {
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * Decides.
   *
   * @param found the row of that username, if there is one
   * @throws IllegalStateException when the row does not open with the keys at hand: it was altered,
   *     or a key is missing
   */
  public Decision decide(SignIn attempt, Optional<Account> found) {
    if (found.isEmpty()) {
      return new Decision.Refused(Reason.UNKNOWN_ACCOUNT);
    }
    Account account = found.get();
    if (matches(attempt, account, account.current(), Column.PASSWORD)) {
      return judgeCurrent(attempt, account, account.current().get());
    }
    if (matches(attempt, account, account.pending(), Column.PENDING_PASSWORD)) {
      return judgePending(attempt, account, account.pending().get());
    }
    return new Decision.Refused(Reason.WRONG_PASSWORD);
  }

  private boolean matches(
      SignIn attempt, Account account, Optional<Credentials> credentials, Column column) {
    return credentials
        .map(it -> open(it.password(), account.username(), column))
        .map(PasswordDigest::stored)
        .filter(attempt.password().digest()::equals)
        .isPresent();
  }

  private Decision judgeCurrent(SignIn attempt, Account account, Credentials proven) {
    Instant now = clock.instant();
    Verdict verdict = judgeCode(attempt, account, proven, Column.MFA, now);
    if (verdict.refusal().isPresent()) {
      return verdict.refusal().get();
    }
    if (verdict.step() <= account.lastStep()) {
      return new Decision.Refused(Reason.REPLAYED_CODE);
    }
    boolean expired = Lifetime.isOver(proven.gendate(), now);
    return new Decision.Accepted(account, proven, verdict.step(), now, expired);
  }

  private Decision judgePending(SignIn attempt, Account account, Credentials proven) {
    if (proven.mfa().isEmpty()) {
      return new Decision.Refused(Reason.NOT_ENROLLED);
    }
    Instant now = clock.instant();
    Verdict verdict = judgeCode(attempt, account, proven, Column.PENDING_MFA, now);
    if (verdict.refusal().isPresent()) {
      return verdict.refusal().get();
    }
    return new Decision.Activated(
        account,
        proven,
        verdict.step(),
        now,
        Lifetime.isOver(proven.gendate(), now),
        move(proven.password(), account.username(), Column.PENDING_PASSWORD),
        move(proven.mfa().get(), account.username(), Column.PENDING_MFA));
  }

  /** Either a refusal, or the time step of a right code. */
  private record Verdict(Optional<Decision> refusal, long step) {}

  private Verdict judgeCode(
      SignIn attempt, Account account, Credentials proven, Column column, Instant now) {
    if (account.frozenUntil() > now.getEpochSecond()) {
      return new Verdict(Optional.of(new Decision.Refused(Reason.FROZEN)), 0);
    }
    byte[] secret = open(proven.mfa().orElseThrow(), account.username(), column);
    OptionalLong step = totp.matchingStep(TotpSecret.stored(secret), attempt.code(), now);
    return step.isPresent()
        ? new Verdict(Optional.empty(), step.getAsLong())
        : new Verdict(Optional.of(new Decision.Missed(account.id(), now)), 0);
  }

  private byte[] open(String sealed, Username username, Column column) {
    return sealer
        .open(sealed, Place.cell(username, column))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    column + " of a row does not open: altered, or its key is missing"));
  }

  private String move(String sealed, Username username, Column column) {
    return sealer.seal(open(sealed, username, column), Place.cell(username, column.confirmed()));
  }
}
