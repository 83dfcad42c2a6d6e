package fr.cofrap.accounts.core.issuing;

import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.ticket.Ticket;
import fr.cofrap.accounts.core.totp.TotpSecret;

/**
 * A new TOTP secret, and what must become of the row for it to be handed over.
 *
 * @param username whose secret it is
 * @param secret the secret, for its owner
 * @param sealed the secret, sealed for the table
 * @param ticket what the row must still allow
 */
public record SecretOrder(Username username, TotpSecret secret, String sealed, Ticket ticket) {}
