package fr.cofrap.accounts.runtime;

import com.zaxxer.hikari.HikariDataSource;
import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.runtime.settings.Secrets;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What the routes work with. Time and randomness come in here and nowhere else.
 *
 * @param clock the time
 * @param random the source of everything secret
 * @param sealer seals what is stored
 * @param tickets issues and reads tickets
 * @param table the connections to the table
 */
public record Services(
    Clock clock, SecureRandom random, Sealer sealer, Tickets tickets, HikariDataSource table)
    implements AutoCloseable {

  /**
   * What a function runs with.
   *
   * @throws IllegalArgumentException when a setting cannot be used; the message says what could be
   * @throws IllegalStateException when a secret is missing
   */
  public static Services from(Settings settings) {
    Keyring keyring = Keyring.parse(settings.secrets().get(Secrets.ENCRYPTION_KEYS));
    return of(keyring, Database.pool(settings.database(), settings.secrets()), Clock.systemUTC());
  }

  /** Services over a given key ring, table and clock. */
  public static Services of(Keyring keyring, HikariDataSource table, Clock clock) {
    SecureRandom random = new SecureRandom();
    Sealer sealer = new Sealer(keyring, random);
    return new Services(clock, random, sealer, new Tickets(sealer), table);
  }

  /** Ends every connection. */
  @Override
  public void close() {
    table.close();
  }
}
