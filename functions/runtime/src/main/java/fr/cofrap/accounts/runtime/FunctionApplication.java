package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.HttpServer;
import fr.cofrap.accounts.runtime.log.Logging;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.Main;

/** Runs routes over HTTP: one function in a container, or several in one process. */
public final class FunctionApplication {

  /** Within OpenFaaS' own time-outs; requests under way are answered first. */
  private static final int SHUTDOWN_SECONDS = 10;

  private static final String EVERYWHERE = "0.0.0.0";

  private final Main main = new Main();
  private final Services services;
  private final String host;
  private final int port;
  private VertxPlatformHttpServer server;

  /**
   * @param services what the routes work with
   * @param host the address to listen on
   * @param port where to listen; 0 for any free port
   * @param routes what to serve, beside health, readiness and metrics
   */
  public FunctionApplication(Services services, String host, int port, RoutesBuilder... routes) {
    this.services = services;
    this.host = host;
    this.port = port;
    main.configure().withShutdownTimeout(SHUTDOWN_SECONDS);
    main.configure().withAutoConfigurationEnabled(false);
    main.configure().addConfiguration(new Wiring());
    main.configure().addRoutesBuilder(new Faults());
    main.configure().addRoutesBuilder(new HealthRoute());
    for (RoutesBuilder route : routes) {
      main.configure().addRoutesBuilder(route);
    }
  }

  /**
   * Runs one function as the environment tells it, until the process is asked to stop.
   *
   * @param route makes the function's route
   */
  public static void run(Function<Services, RoutesBuilder> route) throws Exception {
    Logging.start();
    Settings settings;
    Services services;
    try {
      settings = Settings.from(System.getenv());
      services = Services.from(settings);
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Main main =
        new FunctionApplication(services, EVERYWHERE, settings.port(), route.apply(services)).main;
    main.addMainListener(new Drain(settings.drain()));
    main.run();
  }

  /** Starts, and returns once requests are served. */
  public void start() {
    main.start();
  }

  /** Answers the requests under way, then stops. */
  public void stop() {
    main.stop();
  }

  /** The port that is listened on. */
  public int port() {
    return server.getPort();
  }

  /** The running context. */
  public CamelContext context() {
    return main.getCamelContext();
  }

  private final class Wiring implements CamelConfiguration {

    @Override
    public void configure(CamelContext context) throws Exception {
      context.setMessageHistory(false);
      services.install(context);
      server = HttpServer.start(context, host, port);
    }
  }
}
