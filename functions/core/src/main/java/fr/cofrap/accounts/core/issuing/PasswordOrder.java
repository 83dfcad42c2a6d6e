package fr.cofrap.accounts.core.issuing;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.Password;
import java.time.Instant;

/** A new password, and what must become of the row for it to be handed over. */
public sealed interface PasswordOrder {

  /** Whose password it is. */
  Username username();

  /** The password, for its owner. */
  Password password();

  /** Its digest, sealed for the table. */
  String sealed();

  /** When it was made. */
  Instant now();

  /** For a name that nobody has, or that an abandoned creation no longer keeps. */
  record Creation(Username username, Password password, String sealed, Instant now)
      implements PasswordOrder {}

  /**
   * For an account whose expired credentials were proven.
   *
   * @param generation the {@code gendate} of those credentials
   */
  record Renewal(Username username, Password password, String sealed, Instant now, long generation)
      implements PasswordOrder {}
}
