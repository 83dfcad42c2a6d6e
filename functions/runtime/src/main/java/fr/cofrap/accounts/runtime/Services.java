package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.runtime.http.EventLoop;
import fr.cofrap.accounts.runtime.http.Json;
import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.runtime.settings.DatabaseAddress;
import fr.cofrap.accounts.runtime.settings.Secrets;
import fr.cofrap.accounts.runtime.settings.Settings;
import fr.cofrap.accounts.runtime.sql.StatementComponent;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import org.apache.camel.CamelContext;

/**
 * What the routes work with. Time and randomness come in here and nowhere else.
 *
 * @param clock the time
 * @param random the source of everything secret
 * @param sealer seals what is stored
 * @param tickets issues and reads tickets
 * @param vertx the event loop, for those who wait without holding a thread
 * @param table the connections to the table
 */
public record Services(
    Clock clock, SecureRandom random, Sealer sealer, Tickets tickets, Vertx vertx, Pool table)
    implements AutoCloseable {

  /** What a function runs with. */
  public static Services from(Settings settings) {
    Keyring keyring = Keyring.parse(settings.secrets().get(Secrets.ENCRYPTION_KEYS));
    Vertx vertx = Vertx.vertx(EventLoop.options());
    return of(keyring, vertx, settings.database(), Clock.systemUTC());
  }

  /** Services over a given key ring, table and clock. */
  public static Services of(Keyring keyring, Vertx vertx, DatabaseAddress table, Clock clock) {
    SecureRandom random = new SecureRandom();
    Sealer sealer = new Sealer(keyring, random);
    Tickets tickets = new Tickets(sealer);
    return new Services(clock, random, sealer, tickets, vertx, Database.pool(vertx, table));
  }

  /** Gives the statements of a context their table. */
  public void install(CamelContext context) {
    context.addComponent(StatementComponent.SCHEME, new StatementComponent(table));
  }

  /**
   * Begins, on the event loops and while the routes are made, what the first caller would wait for:
   * a connection, and the classes that encrypt and that write JSON and dates. Nobody waits here
   * either; without a database, the next statement says so.
   */
  void prepare() {
    table.getConnection().onSuccess(SqlConnection::close);
    vertx.runOnContext(loop -> rehearse());
  }

  private void rehearse() {
    Json.load();
    Place nowhere = new Place("");
    sealer.open(
        sealer.seal(clock.instant().toString().getBytes(StandardCharsets.UTF_8), nowhere), nowhere);
  }

  /** Ends every connection, then the event loop. */
  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
