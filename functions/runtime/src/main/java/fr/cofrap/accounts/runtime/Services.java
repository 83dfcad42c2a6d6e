package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.runtime.settings.Secrets;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.component.sql.SqlComponent;

/**
 * What the routes work with. Time and randomness come in here and nowhere else.
 *
 * @param clock the time
 * @param random the source of everything secret
 * @param sealer seals what is stored
 * @param tickets issues and reads tickets
 * @param dataSource the table
 */
public record Services(
    Clock clock, SecureRandom random, Sealer sealer, Tickets tickets, DataSource dataSource) {

  /** What a function runs with. */
  public static Services from(Settings settings) {
    Keyring keyring = Keyring.parse(settings.secrets().get(Secrets.ENCRYPTION_KEYS));
    return of(keyring, Database.pool(settings.database()), Clock.systemUTC());
  }

  /** Services over a given key ring, table and clock. */
  public static Services of(Keyring keyring, DataSource dataSource, Clock clock) {
    SecureRandom random = new SecureRandom();
    Sealer sealer = new Sealer(keyring, random);
    return new Services(clock, random, sealer, new Tickets(sealer, clock), dataSource);
  }

  /** Gives the statements of a context their table. */
  public void install(CamelContext context) {
    SqlComponent sql = new SqlComponent();
    sql.setDataSource(dataSource);
    context.addComponent("sql", sql);
  }
}
