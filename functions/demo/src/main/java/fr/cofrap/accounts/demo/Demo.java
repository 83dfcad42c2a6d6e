package fr.cofrap.accounts.demo;

import com.zaxxer.hikari.HikariDataSource;
import fr.cofrap.accounts.authenticate.AuthenticateRoute;
import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.generate2fa.Generate2faRoute;
import fr.cofrap.accounts.generatepassword.GeneratePasswordRoute;
import fr.cofrap.accounts.runtime.FunctionApplication;
import fr.cofrap.accounts.runtime.Services;
import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.runtime.settings.Secrets;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The running demonstration: the three functions behind one address, the page, and the table. */
public final class Demo implements AutoCloseable {

  private final DataFolder folder;
  private final Optional<EmbeddedDatabase> embedded;
  private final FunctionApplication application;

  private Demo(
      DataFolder folder, Optional<EmbeddedDatabase> embedded, FunctionApplication application) {
    this.folder = folder;
    this.embedded = embedded;
    this.application = application;
  }

  /**
   * Starts everything.
   *
   * @param progress is told what is being done, in French
   * @throws DemoException when it cannot start; the message says what to do
   */
  public static Demo start(DemoSettings settings, Consumer<String> progress) throws Exception {
    new Address(settings.host(), settings.port()).requireFree();
    DataFolder folder = DataFolder.open(settings.data());
    Secrets secrets = folder.secrets();
    Optional<EmbeddedDatabase> embedded = Optional.empty();
    HikariDataSource table;
    if (settings.database().isPresent()) {
      progress.accept("Base de données : celle de COFRAP_DATABASE_URL.");
      Schema.create(settings.database().get());
      table = Database.pool(Database.driver(settings.database().get()));
    } else {
      progress.accept("Base de données : PostgreSQL embarqué, dans " + settings.data() + ".");
      embedded = Optional.of(EmbeddedDatabase.start(settings.data(), secrets));
      table = Database.pool(embedded.get().url(), secrets);
    }
    progress.accept("Fonctions : generate-password, generate-2fa, authenticate.");
    Keyring keyring = Keyring.parse(secrets.get(Secrets.ENCRYPTION_KEYS));
    FunctionApplication application =
        application(Services.of(keyring, table, settings.clock()), settings);
    return new Demo(folder, embedded, application);
  }

  /**
   * Forgets the accounts and the secrets of earlier runs.
   *
   * @throws DemoException when a demonstration is running on them
   */
  static void forget(DemoSettings settings) throws IOException {
    try (DataFolder folder = DataFolder.open(settings.data())) {
      folder.forget();
    }
  }

  private static FunctionApplication application(Services services, DemoSettings settings)
      throws Exception {
    return FunctionApplication.start(
        services,
        settings.host(),
        settings.port(),
        new OwnVisitors(settings),
        new GeneratePasswordRoute("/function/generate-password", services),
        new Generate2faRoute("/function/generate-2fa", services),
        new AuthenticateRoute("/function/authenticate", services),
        new DemoRoute(),
        new PageRoute());
  }

  /** Where it is reached. */
  public int port() {
    return application.port();
  }

  /** The embedded database, if it is the one in use. */
  public Optional<EmbeddedDatabase> embedded() {
    return embedded;
  }

  /** Answers the requests under way, then stops everything. */
  @Override
  public void close() {
    application.close();
    embedded.ifPresent(EmbeddedDatabase::close);
    folder.close();
  }
}
