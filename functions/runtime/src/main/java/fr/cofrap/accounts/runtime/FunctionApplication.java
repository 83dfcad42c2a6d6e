package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.CallComponent;
import fr.cofrap.accounts.runtime.http.HttpServer;
import fr.cofrap.accounts.runtime.log.Logging;
import fr.cofrap.accounts.runtime.settings.Settings;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Runs routes over HTTP: one function in a container, or several in one process. */
public final class FunctionApplication implements AutoCloseable {

  /** Within OpenFaaS' own time-outs; requests under way are answered first. */
  private static final int SHUTDOWN_SECONDS = 10;

  private static final String EVERYWHERE = "0.0.0.0";

  private final Services services;
  private final CamelContext context;
  private final HttpServer server;

  private FunctionApplication(
      CamelContext context, Services services, Handler<HttpServerRequest> elsewhere) {
    this.context = context;
    this.services = services;
    this.server = new HttpServer(context::isStarted, elsewhere);
  }

  /**
   * Starts, and returns once requests are served. When that fails nothing is left running, so that
   * the process ends.
   *
   * @param services what the routes work with; they are closed with the application
   * @param host the address to listen on
   * @param port where to listen; 0 for any free port
   * @param elsewhere answers where neither a route nor health, readiness and metrics do
   * @param routes what to serve
   */
  public static FunctionApplication start(
      Services services,
      String host,
      int port,
      Handler<HttpServerRequest> elsewhere,
      RoutesBuilder... routes)
      throws Exception {
    return start(DefaultCamelContext::new, services, host, port, elsewhere, routes);
  }

  private static FunctionApplication start(
      Supplier<CamelContext> camel,
      Services services,
      String host,
      int port,
      Handler<HttpServerRequest> elsewhere,
      RoutesBuilder... routes)
      throws Exception {
    try {
      FunctionApplication application = new FunctionApplication(camel.get(), services, elsewhere);
      application.open(host, port, routes);
      return application;
    } catch (Exception e) {
      services.close();
      throw e;
    }
  }

  private void open(String host, int port, RoutesBuilder... routes) throws Exception {
    try {
      start(routes);
      server.listen(services.vertx(), host, port);
    } catch (Exception e) {
      context.stop();
      throw e;
    }
  }

  private void start(RoutesBuilder... routes) throws Exception {
    services.prepare();
    context.setMessageHistory(false);
    context.setStreamCaching(false);
    context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
    services.install(context);
    context.addComponent(CallComponent.SCHEME, new CallComponent(server));
    for (RoutesBuilder route : routes) {
      context.addRoutes(route);
    }
    context.start();
    Health.serve(server, services.table(), services.clock());
  }

  /**
   * Runs one function as the environment tells it, until the process is asked to stop. Camel and
   * the services are made at the same time: they are half of a start each, and share nothing yet.
   *
   * @param route makes the function's route
   */
  public static void run(Function<Services, RoutesBuilder> route) throws Exception {
    Logging.start();
    CompletableFuture<CamelContext> context =
        CompletableFuture.supplyAsync(DefaultCamelContext::new);
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
        start(
            context::join,
            services,
            EVERYWHERE,
            settings.port(),
            HttpServer::nothingThere,
            route.apply(services));
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
    return server.port();
  }
}
