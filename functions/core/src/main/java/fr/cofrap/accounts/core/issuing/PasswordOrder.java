package fr.cofrap.accounts.core.issuing;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.ticket.Ticket;
import java.util.Optional;

/** A new password, and what must become of the row for it to be handed over. */
public sealed interface PasswordOrder {

  /** Whose password it is. */
  Username username();

  /** The password, for its owner. */
  Password password();

  /** Its digest, sealed for the table. */
  String sealed();

  /** What allows the same caller to ask again, if its answer is lost. */
  Optional<RetryKey> retry();

  /** For a name that nobody has, or that an abandoned creation no longer keeps. */
  record Creation(Username username, Password password, String sealed, Optional<RetryKey> retry)
      implements PasswordOrder {}

  /**
   * For an account whose expired credentials were proven.
   *
   * @param ticket what the row must still allow
   */
  record Renewal(
      Username username, Password password, String sealed, Optional<RetryKey> retry, Ticket ticket)
      implements PasswordOrder {}
}
