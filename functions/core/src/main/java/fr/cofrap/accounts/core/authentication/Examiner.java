package fr.cofrap.accounts.core.authentication;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.PasswordDigest;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.totp.Totp;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Compares an attempt with all that a row may hold, by the same work whatever it holds and even
 * when there is none: two passwords and one secret are opened, three codes are computed. Where
 * nothing is stored, or nothing that concerns the attempt, a decoy of the same seal is opened
 * instead.
 */
final class Examiner {

  private static final Place DECOY = new Place("decoy");
  private static final PasswordDigest NO_DIGEST =
      PasswordDigest.stored(new byte[PasswordDigest.LENGTH]);
  private static final TotpSecret NO_SECRET = TotpSecret.stored(new byte[TotpSecret.LENGTH]);

  private final Sealer sealer;
  private final Totp totp;
  private final String decoyPassword;
  private final String decoySecret;

  Examiner(Sealer sealer, Totp totp) {
    this.sealer = sealer;
    this.totp = totp;
    this.decoyPassword = sealer.seal(NO_DIGEST.bytes(), DECOY);
    this.decoySecret = sealer.seal(NO_SECRET.bytes(), DECOY);
  }

  /** How the attempt's password compares with a stored one. */
  enum Likeness {
    ABSENT,
    UNREADABLE,
    DIFFERENT,
    SAME
  }

  /**
   * What was found.
   *
   * @param current how the password compares with the current one
   * @param pending how it compares with the pending one
   * @param secret the secret beside the one that it is the same as, if it opens
   * @param step the time step of the code by that secret
   */
  record Findings(
      Likeness current, Likeness pending, Optional<TotpSecret> secret, OptionalLong step) {}

  Findings examine(SignIn attempt, Optional<Account> found, Instant now) {
    Username username = found.map(Account::username).orElse(attempt.username());
    PasswordDigest digest = attempt.password().digest();
    Optional<Credentials> current = found.flatMap(Account::current);
    Optional<Credentials> pending = found.flatMap(Account::pending);
    Likeness asCurrent = compare(digest, current, Place.cell(username, Column.PASSWORD));
    Likeness asPending = compare(digest, pending, Place.cell(username, Column.PENDING_PASSWORD));
    Column column = asCurrent == Likeness.SAME ? Column.MFA : Column.PENDING_MFA;
    Optional<Credentials> proven =
        current
            .filter(it -> asCurrent == Likeness.SAME)
            .or(() -> pending.filter(it -> asPending == Likeness.SAME));
    Optional<TotpSecret> secret =
        secret(proven.flatMap(Credentials::mfa), Place.cell(username, column));
    OptionalLong step = totp.matchingStep(secret.orElse(NO_SECRET), attempt.code(), now);
    return new Findings(asCurrent, asPending, secret, step);
  }

  private Likeness compare(PasswordDigest digest, Optional<Credentials> stored, Place place) {
    Optional<byte[]> opened = open(stored.map(Credentials::password), decoyPassword, place);
    boolean same = digest.equals(opened.map(PasswordDigest::stored).orElse(NO_DIGEST));
    if (stored.isEmpty()) {
      return Likeness.ABSENT;
    }
    if (opened.isEmpty()) {
      return Likeness.UNREADABLE;
    }
    return same ? Likeness.SAME : Likeness.DIFFERENT;
  }

  private Optional<TotpSecret> secret(Optional<String> stored, Place place) {
    Optional<byte[]> opened = open(stored, decoySecret, place);
    return opened.map(TotpSecret::stored).filter(secret -> stored.isPresent());
  }

  private Optional<byte[]> open(Optional<String> stored, String decoy, Place place) {
    return stored.isPresent() ? sealer.open(stored.get(), place) : sealer.open(decoy, DECOY);
  }
}
