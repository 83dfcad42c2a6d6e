package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.Entrance;
import fr.cofrap.accounts.runtime.http.Limits;
import fr.cofrap.accounts.runtime.log.Logging;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import fr.cofrap.accounts.runtime.settings.Settings;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Function;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** Runs routes over HTTP with camel-main: one function in a container, or several in a process. */
public final class FunctionApplication implements CamelConfiguration, AutoCloseable {

  /** Within OpenFaaS' own time-outs; requests under way are answered first. */
  private static final int SHUTDOWN_SECONDS = 10;

  private final Main main;
  private final Vertx vertx = Limits.vertx();
  private final Services services;

  FunctionApplication(
      Services services, String host, int port, Duration drain, RoutesBuilder... routes) {
    this.services = services;
    this.main = new DrainingMain(drain);
    // everything is said here: nothing is looked for in files, in the environment or in packages
    main.setDefaultPropertyPlaceholderLocation("false");
    main.configure()
        .withAutoConfigurationEnabled(false)
        .withAutoConfigurationEnvironmentVariablesEnabled(false)
        .withAutoConfigurationSystemPropertiesEnabled(false)
        .withRoutesCollectorEnabled(false)
        .withBeanPostProcessorEnabled(false)
        .withStreamCachingEnabled(false)
        .withShutdownTimeout((int) drain.toSeconds() + SHUTDOWN_SECONDS)
        .httpServer()
        .withEnabled(true)
        .withHost(host)
        .withPort(port)
        .withMaxBodySize(Limits.MAX_BODY);
    main.configure().addConfiguration(this);
    main.configure().addRoutesBuilder(new Faults());
    main.configure().addRoutesBuilder(new HealthRoute());
    for (RoutesBuilder route : routes) {
      main.configure().addRoutesBuilder(route);
    }
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
    FunctionApplication application =
        new FunctionApplication(services, host, port, Duration.ZERO, routes);
    // whoever starts it stops it: signals are theirs
    application.main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    try {
      application.main.start();
      return application;
    } catch (Exception e) {
      application.close();
      throw e;
    }
  }

  /**
   * Runs one function as the environment tells it, until the process is asked to stop. What the
   * environment should say and does not ends it with 2.
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
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    try (FunctionApplication application =
        new FunctionApplication(
            services, "0.0.0.0", settings.port(), settings.drain(), route.apply(services))) {
      application.main.run();
    }
  }

  /** Gives Camel what it finds in its registry: the HTTP server's Vert.x and engine, the table. */
  @Override
  public void configure(CamelContext context) throws Exception {
    Entrance entrance = new Entrance(vertx, context);
    context.getRegistry().bind("vertx", entrance);
    context.getRegistry().bind("platform-http-engine", entrance.engine());
    context.getRegistry().bind("table", services.table());
    context.addStartupListener((started, already) -> entrance.requireListening());
    Metrics.install(context);
    HealthRoute.install(context, services.clock());
  }

  /** What runs. */
  Main main() {
    return main;
  }

  /** Answers the requests under way, then stops. */
  @Override
  public void close() {
    main.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    services.close();
  }

  /** The port that is listened on. */
  public int port() {
    return main.getCamelContext().hasService(VertxPlatformHttpServer.class).getPort();
  }

  /**
   * Goes on serving for a moment once the process is told to stop: a cluster tells a pod to stop
   * and its own routers to forget it at the same time, so that calls still come in.
   */
  private static final class DrainingMain extends Main {

    private final Duration drain;

    private DrainingMain(Duration drain) {
      this.drain = drain;
    }

    @Override
    protected void beforeStop() throws Exception {
      super.beforeStop();
      Thread.sleep(drain.toMillis());
    }
  }
}
