package fr.cofrap.accounts.core.issuing;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.ticket.Ticket;

/** A new password, and what must become of the row for it to be handed over. */
public sealed interface PasswordOrder {

  /** Whose password it is. */
  Username username();

  /** The password, for its owner. */
  Password password();

  /** Its digest, sealed for the table. */
  String sealed();

  /** For a name that nobody has, or that an abandoned creation no longer keeps. */
  record Creation(Username username, Password password, String sealed) implements PasswordOrder {}

  /**
   * For an account whose expired credentials were proven.
   *
   * @param ticket what the row must still allow
   */
  record Renewal(Username username, Password password, String sealed, Ticket ticket)
      implements PasswordOrder {}
}
