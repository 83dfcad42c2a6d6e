package fr.cofrap.accounts.runtime.http;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/**
 * The HTTP server beneath the routes. It listens once they are there. What never reaches a route (a
 * body too large, an unknown address, a request that is not HTTP) is refused here in the same form.
 */
public final class HttpServer extends VertxPlatformHttpServer {

  /** The largest body that is read, in bytes. */
  public static final long MAX_BODY = 4096;

  private static final Logger LOGGER = Logger.getLogger(HttpServer.class.getName());

  /** Stands for the function in the log when none was reached. */
  private static final String UNROUTED = "http";

  private static final String NO_STORE = "no-store";

  private final String host;
  private final int port;
  private VertxPlatformHttpRouter router;
  private volatile io.vertx.core.http.HttpServer listening;
  private String deployment;

  /**
   * @param host the address it listens on
   * @param port where it listens; 0 for any free port
   */
  public HttpServer(String host, int port) {
    super(configuration(host, port));
    this.host = host;
    this.port = port;
  }

  private static VertxPlatformHttpServerConfiguration configuration(String host, int port) {
    VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
    configuration.setBindHost(host);
    configuration.setBindPort(port);
    configuration.setMaxBodySize(MAX_BODY);
    configuration.getBodyHandler().setHandleFileUploads(false);
    return configuration;
  }

  /** Makes this the server of a context, whose event loop it finds in the registry. */
  public void install(CamelContext context) throws Exception {
    setCamelContext(context);
    context.addService(this, true, true);
    EventLoopEngine engine = new EventLoopEngine(port);
    engine.setCamelContext(context);
    context.addService(engine, true, true);
  }

  @Override
  protected void initializeServer() {
    super.initializeServer();
    router =
        VertxPlatformHttpRouter.lookup(
            getCamelContext(), VertxPlatformHttpRouter.getRouterNameFromPort(port));
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(request -> admit(request, getCamelContext()))
        .failureHandler(failed -> refuse(failed, problem(failed)));
    router.route().last().handler(request -> refuse(request, Problem.NOT_FOUND));
  }

  /** What answers; more can be added to it. */
  public Router router() {
    return router;
  }

  /** The routes are not there yet: see {@link #listen()}. */
  @Override
  protected void startServer() {}

  /** Nothing but plain HTTP/1.1: whatever is in front of a function ends the rest. */
  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setHttp2ClearTextEnabled(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false);
  }

  /** Begins to listen on every event loop, and returns once it does. */
  public void listen() {
    int loops = port == 0 ? 1 : EventLoop.COUNT;
    DeploymentOptions options = new DeploymentOptions().setInstances(loops);
    deployment = await(getVertx().deployVerticle(Listener::new, options));
  }

  /** Listens on one event loop; those of one port share its connections. */
  private final class Listener extends AbstractVerticle {
    @Override
    public void start(Promise<Void> started) {
      vertx
          .createHttpServer(options())
          .requestHandler(router)
          .listen(port, host)
          .onSuccess(server -> listening = server)
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }

  @Override
  public io.vertx.core.http.HttpServer getServer() {
    return listening;
  }

  @Override
  public int getPort() {
    return listening.actualPort();
  }

  @Override
  protected void stopServer() {
    if (deployment != null) {
      await(getVertx().undeploy(deployment));
    }
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /** Nothing is stored; nothing is begun while the routes are stopping. */
  private static void admit(RoutingContext request, CamelContext context) {
    request
        .response()
        .putHeader("Cache-Control", NO_STORE)
        .putHeader("X-Content-Type-Options", "nosniff");
    if (context.isStarted()) {
      request.next();
    } else {
      refuse(request, Problem.UNAVAILABLE);
    }
  }

  private static Problem problem(RoutingContext request) {
    int status = request.statusCode();
    if (status == Problem.TOO_LARGE.status()) {
      return Problem.TOO_LARGE;
    }
    if (status >= 400 && status < 500 || isUnreadable(request.failure())) {
      return Problem.INVALID_REQUEST;
    }
    LOGGER.log(Level.SEVERE, "A request failed outside of its route.", request.failure());
    return Problem.UNAVAILABLE;
  }

  /**
   * What Vert.x throws at, for example, a form sent with a method that has none, or a caller who
   * leaves in the middle of a body.
   */
  private static boolean isUnreadable(Throwable failure) {
    return failure instanceof IllegalArgumentException
        || failure instanceof IllegalStateException
        || failure instanceof HttpClosedException;
  }

  /** Answers a request that no route will. */
  static void refuse(RoutingContext request, Problem problem) {
    if (request.response().ended()) {
      return;
    }
    Call call = Call.of(UNROUTED, request.request());
    Answer answer = Answer.refusal(problem, problem.slug());
    Responder.headers(problem).forEach(request.response()::putHeader);
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Content-Language", call.language().tag())
        .putHeader("Cache-Control", NO_STORE)
        .end(Buffer.buffer(Responder.body(answer, call.language())));
    Responder.record(call, "-", answer);
  }
}
