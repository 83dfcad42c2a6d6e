package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.HttpServer;
import fr.cofrap.accounts.runtime.log.Logging;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Runs routes over HTTP: one function in a container, or several in one process. */
public final class FunctionApplication implements AutoCloseable {

  /** Within OpenFaaS' own time-outs; requests under way are answered first. */
  private static final int SHUTDOWN_SECONDS = 10;

  private static final String EVERYWHERE = "0.0.0.0";

  private final Services services;
  private final CamelContext context = new DefaultCamelContext();
  private final HttpServer server;

  private FunctionApplication(Services services, String host, int port) {
    this.services = services;
    this.server = new HttpServer(host, port);
  }

  /**
   * Starts, and returns once requests are served. When that fails nothing is left running, so that
   * the process ends.
   *
   * @param services what the routes work with; they are closed with the application
   * @param host the address to listen on
   * @param port where to listen; 0 for any free port
   * @param routes what to serve, beside health, readiness and metrics
   */
  public static FunctionApplication start(
      Services services, String host, int port, RoutesBuilder... routes) throws Exception {
    FunctionApplication application = new FunctionApplication(services, host, port);
    try {
      application.start(routes);
      return application;
    } catch (Exception e) {
      application.close();
      throw e;
    }
  }

  private void start(RoutesBuilder... routes) throws Exception {
    services.prepare();
    context.setMessageHistory(false);
    context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
    services.install(context);
    server.install(context);
    context.addRoutes(new Faults());
    for (RoutesBuilder route : routes) {
      context.addRoutes(route);
    }
    context.start();
    Health.serve(server.router(), services.table());
    server.listen();
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
    FunctionApplication application =
        start(services, EVERYWHERE, settings.port(), route.apply(services));
    Drain drain = new Drain(settings.drain(), application::close);
    Runtime.getRuntime().addShutdownHook(new Thread(drain, "drain"));
  }

  /** Answers the requests under way, then stops. */
  @Override
  public void close() {
    context.stop();
    services.close();
  }

  /** The port that is listened on. */
  public int port() {
    return server.getPort();
  }

  /** Where more than routes can be served. */
  public HttpServer server() {
    return server;
  }
}
