package fr.cofrap.accounts.core.issuing;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.password.PasswordGenerator;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.ticket.Purpose;
import fr.cofrap.accounts.core.ticket.Ticket;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Makes credentials for those who have a right to them. Whether they have is for the row to say:
 * nothing is handed over before the statement of its order has returned one. So every refusal costs
 * that statement and the same work before it, what is no ticket included.
 */
public final class Issuing {

  private final Sealer sealer;
  private final Tickets tickets;
  private final PasswordGenerator passwords;

  public Issuing(Sealer sealer, Tickets tickets, SecureRandom random) {
    this.sealer = sealer;
    this.tickets = tickets;
    this.passwords = new PasswordGenerator(random);
  }

  /** A first password. */
  public PasswordOrder.Creation create(Username username, Optional<RetryKey> retry) {
    Password password = passwords.generate();
    return new PasswordOrder.Creation(username, password, seal(username, password), retry);
  }

  /** A password to replace expired credentials. */
  public PasswordOrder.Renewal renew(Username username, String ticket, Optional<RetryKey> retry) {
    Ticket read = tickets.read(Purpose.RENEWAL, username, ticket);
    Password password = passwords.generate();
    return new PasswordOrder.Renewal(username, password, seal(username, password), retry, read);
  }

  /** A second factor for the password that came with the ticket. */
  public SecretOrder enrol(Username username, String ticket) {
    Ticket read = tickets.read(Purpose.ENROLMENT, username, ticket);
    TotpSecret secret = TotpSecret.generate();
    String sealed = sealer.seal(secret.bytes(), Place.cell(username, Column.PENDING_MFA));
    return new SecretOrder(username, secret, sealed, read);
  }

  private String seal(Username username, Password password) {
    return sealer.seal(password.digest().bytes(), Place.cell(username, Column.PENDING_PASSWORD));
  }
}
