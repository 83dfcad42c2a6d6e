package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.http.Entrance;
import fr.cofrap.accounts.runtime.http.Limits;
import fr.cofrap.accounts.runtime.log.Logging;
import fr.cofrap.accounts.runtime.settings.Settings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** Runs routes over HTTP with camel-main: one function in a container, or several in a process. */
public final class FunctionApplication implements AutoCloseable {

  private final Services services;

  private final Main main;

  private final Entrance entrance;

  FunctionApplication(
      Services services, String host, int port, Duration drain, RoutesBuilder... routes) {
    this.services = services;
    this.main = draining(drain);
    this.entrance = new Entrance(main);
    main.bind("vertx", entrance);
    main.bind(PlatformHttpConstants.PLATFORM_HTTP_COMPONENT_NAME, entrance.component());
    main.bind("table", services.table());
    // everything is said here: nothing is looked for in files, in the environment or in packages
    main.setDefaultPropertyPlaceholderLocation("false");
    main.configure()
        .withAutoConfigurationEnabled(false)
        .withAutoConfigurationEnvironmentVariablesEnabled(false)
        .withAutoConfigurationSystemPropertiesEnabled(false)
        .withRoutesCollectorEnabled(false)
        .withBeanPostProcessorEnabled(false)
        .withStreamCachingEnabled(false)
        .withShutdownTimeout(10) // within OpenFaaS' own; requests under way are answered first
        .withExtraShutdownTimeout((int) drain.toSeconds() + 1)
        .httpServer()
        .withEnabled(true)
        .withHost(host)
        .withPort(port)
        .withMaxBodySize(Limits.MAX_BODY);
    main.configure().addRoutesBuilder(new CommonRoutes(services.clock()));
    Stream.of(routes).forEach(main.configure()::addRoutesBuilder);
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
    FunctionApplication made = new FunctionApplication(services, host, port, Duration.ZERO, routes);
    // whoever starts it stops it: signals are theirs
    made.main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    try {
      made.main.start();
      return made;
    } catch (Exception e) {
      made.close();
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
    try (FunctionApplication application = from(route)) {
      application.main.run();
    }
  }

  private static FunctionApplication from(Function<Services, RoutesBuilder> route) {
    try {
      Settings settings = Settings.from(System.getenv());
      Services services = Services.from(settings);
      return new FunctionApplication(
          services, "0.0.0.0", settings.port(), settings.drain(), route.apply(services));
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return null;
    }
  }

  /** A cluster tells a pod to stop and its own routers to forget it at the same time. */
  private static Main draining(Duration drain) {
    return new Main() {
      @Override
      protected void beforeStop() throws Exception {
        super.beforeStop();
        Thread.sleep(drain.toMillis()); // calls still come in, and are served
      }
    };
  }

  /** What runs. */
  Main main() {
    return main;
  }

  /** Answers the requests under way, then stops; whatever fails, the rest is stopped too. */
  @Override
  public void close() {
    try {
      main.stop();
    } finally {
      try (services) {
        entrance.close().toCompletionStage().toCompletableFuture().join();
      }
    }
  }

  /** The port that is listened on. */
  public int port() {
    return main.getCamelContext().hasService(VertxPlatformHttpServer.class).getPort();
  }
}
