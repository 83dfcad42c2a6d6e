package fr.cofrap.accounts.runtime;

import com.zaxxer.hikari.HikariDataSource;
import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.runtime.settings.Database;
import java.time.Clock;
import java.util.Base64;

/** Services whose database is not there: nothing listens on port 1. */
final class Nowhere {

  private Nowhere() {}

  static Services services() {
    Keyring keyring = Keyring.parse("k1:" + Base64.getEncoder().encodeToString(new byte[32]));
    HikariDataSource table = Database.pool(Database.driver("jdbc:postgresql://127.0.0.1:1/none"));
    return Services.of(keyring, table, Clock.systemUTC());
  }
}
