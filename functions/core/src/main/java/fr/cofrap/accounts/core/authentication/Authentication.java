package fr.cofrap.accounts.core.authentication;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.authentication.Examiner.Findings;
import fr.cofrap.accounts.core.authentication.Examiner.Likeness;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.totp.Totp;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether somebody is who they say. The order never changes: password, freeze, code,
 * replay, and only then age. The decision rests on a row, and on the database's time, read a moment
 * before; the statement that carries it out checks again that both still allow it.
 */
public final class Authentication {

  /** Consecutive wrong codes, with the right password, that freeze the second factor. */
  public static final int MISSES_BEFORE_FREEZE = 10;

  /** How long the freeze lasts, in seconds (throttling, RFC 4226, 7.3). */
  public static final int FREEZE_SECONDS = 15 * 60;

  private final Sealer sealer;
  private final Examiner examiner;

  public Authentication(Sealer sealer) {
    this(sealer, new Totp());
  }

  Authentication(Sealer sealer, Totp totp) {
    this.sealer = sealer;
    this.examiner = new Examiner(sealer, totp);
  }

  /**
   * Decides. Whatever the decision, the work is the same, but for an activation.
   *
   * @param found the row of that username, if there is one
   * @param now the database's time
   */
  public Decision decide(SignIn attempt, Optional<Account> found, Instant now) {
    Findings findings = examiner.examine(attempt, found, now);
    if (found.isEmpty()) {
      return new Decision.Refused(Reason.UNKNOWN_ACCOUNT);
    }
    Account account = found.get();
    if (findings.current() == Likeness.SAME) {
      return judgeCurrent(account, account.current().orElseThrow(), findings, now);
    }
    if (findings.pending() == Likeness.SAME) {
      return judgePending(attempt, account, account.pending().orElseThrow(), findings, now);
    }
    boolean unreadable =
        findings.current() == Likeness.UNREADABLE || findings.pending() == Likeness.UNREADABLE;
    return new Decision.Refused(unreadable ? Reason.UNREADABLE_ROW : Reason.WRONG_PASSWORD);
  }

  private Decision judgeCurrent(
      Account account, Credentials proven, Findings findings, Instant now) {
    Optional<Decision> refusal = judgeCode(account, findings, now);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long step = findings.step().orElseThrow();
    return step <= account.lastStep()
        ? new Decision.Refused(Reason.REPLAYED_CODE)
        : new Decision.Accepted(account, proven, step);
  }

  private Decision judgePending(
      SignIn attempt, Account account, Credentials proven, Findings findings, Instant now) {
    if (proven.mfa().isEmpty()) {
      return new Decision.Refused(Reason.NOT_ENROLLED);
    }
    return judgeCode(account, findings, now)
        .orElseGet(
            () ->
                new Decision.Activated(
                    account,
                    proven,
                    findings.step().orElseThrow(),
                    seal(attempt.password().digest().bytes(), account, Column.PASSWORD),
                    seal(findings.secret().orElseThrow().bytes(), account, Column.MFA)));
  }

  /** A refusal, unless the code is right. */
  private static Optional<Decision> judgeCode(Account account, Findings findings, Instant now) {
    if (account.frozenUntil() > now.getEpochSecond()) {
      return Optional.of(new Decision.Refused(Reason.FROZEN));
    }
    if (findings.secret().isEmpty()) {
      return Optional.of(new Decision.Refused(Reason.UNREADABLE_ROW));
    }
    return findings.step().isPresent()
        ? Optional.empty()
        : Optional.of(new Decision.Missed(account.id()));
  }

  private String seal(byte[] plain, Account account, Column column) {
    return sealer.seal(plain, Place.cell(account.username(), column));
  }
}
