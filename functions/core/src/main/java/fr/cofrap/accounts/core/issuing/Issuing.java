package fr.cofrap.accounts.core.issuing;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.password.PasswordGenerator;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.ticket.Purpose;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes credentials for those who have a right to them. */
public final class Issuing {

  private final Sealer sealer;
  private final Tickets tickets;
  private final SecureRandom random;
  private final Clock clock;
  private final PasswordGenerator passwords;

  public Issuing(Sealer sealer, Tickets tickets, SecureRandom random, Clock clock) {
    this.sealer = sealer;
    this.tickets = tickets;
    this.random = random;
    this.clock = clock;
    this.passwords = new PasswordGenerator(random);
  }

  /** A first password. Whether the name is free is for the table to say. */
  public PasswordOrder.Creation create(Username username) {
    Password password = passwords.generate();
    return new PasswordOrder.Creation(
        username, password, seal(username, password), clock.instant());
  }

  /**
   * A password to replace expired credentials.
   *
   * @return nothing when the ticket does not allow it
   */
  public Optional<PasswordOrder.Renewal> renew(Username username, String ticket) {
    OptionalLong generation = tickets.read(Purpose.RENEWAL, username, ticket);
    if (generation.isEmpty()) {
      return Optional.empty();
    }
    Password password = passwords.generate();
    return Optional.of(
        new PasswordOrder.Renewal(
            username, password, seal(username, password), clock.instant(), generation.getAsLong()));
  }

  /**
   * A second factor for the password that came with the ticket.
   *
   * @return nothing when the ticket does not allow it
   */
  public Optional<SecretOrder> enrol(Username username, String ticket) {
    OptionalLong generation = tickets.read(Purpose.ENROLMENT, username, ticket);
    if (generation.isEmpty()) {
      return Optional.empty();
    }
    TotpSecret secret = TotpSecret.generate(random);
    String sealed = sealer.seal(secret.bytes(), Place.cell(username, Column.PENDING_MFA));
    return Optional.of(new SecretOrder(username, secret, sealed, generation.getAsLong()));
  }

  private String seal(Username username, Password password) {
    return sealer.seal(password.digest().bytes(), Place.cell(username, Column.PENDING_PASSWORD));
  }
}
