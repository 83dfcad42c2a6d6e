package fr.cofrap.accounts.runtime.http;

import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.support.service.ServiceHelper;

/**
 * The HTTP server beneath the routes. What never reaches a route (a body too large, an unknown
 * address, a request that is not HTTP) is refused here in the same form.
 */
public final class HttpServer {

  /** The largest body that is read, in bytes. */
  public static final long MAX_BODY = 4096;

  /** Enough that refusals, which are held back for a moment, do not keep others waiting. */
  private static final int WORKERS = 64;

  private static final Logger LOGGER = Logger.getLogger(HttpServer.class.getName());

  /** Stands for the function in the log when none was reached. */
  private static final String UNROUTED = "http";

  private static final String SOUGHT_AGAIN = "CofrapSoughtAgain";
  private static final String NO_STORE = "no-store";

  private HttpServer() {}

  /**
   * Starts the server of a context, before its routes.
   *
   * @param host the address it listens on
   * @param port where it listens; 0 for any free port
   * @return the server, to ask which port that was
   */
  public static VertxPlatformHttpServer start(CamelContext context, String host, int port)
      throws Exception {
    context
        .getRegistry()
        .bind("vertx", VertxOptions.class, new VertxOptions().setWorkerPoolSize(WORKERS));
    VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
    configuration.setBindHost(host);
    configuration.setBindPort(port);
    configuration.setMaxBodySize(MAX_BODY);
    configuration.getBodyHandler().setHandleFileUploads(false);
    VertxPlatformHttpServer server = new FramedServer(configuration);
    server.setCamelContext(context);
    ServiceHelper.startService(server);
    context.addService(server, true, false);
    return server;
  }

  /** Listens only once its router knows what to refuse: a request may come in at once. */
  private static final class FramedServer extends VertxPlatformHttpServer {

    private final int port;

    private FramedServer(VertxPlatformHttpServerConfiguration configuration) {
      super(configuration);
      this.port = configuration.getBindPort();
    }

    @Override
    protected void initializeServer() {
      super.initializeServer();
      frame(router(getCamelContext(), port), getCamelContext());
    }
  }

  /** The router of a context whose server was started on that port. */
  public static Router router(CamelContext context, int port) {
    return VertxPlatformHttpRouter.lookup(
        context, VertxPlatformHttpRouter.getRouterNameFromPort(port));
  }

  private static void frame(Router router, CamelContext context) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(request -> admit(request, context))
        .failureHandler(failed -> refuse(failed, problem(failed)));
    router.route().last().handler(HttpServer::seekAgain);
  }

  /** Nothing is stored; nothing is begun while the routes are starting or stopping. */
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

  /**
   * A request that came in while the routes were starting was matched against those of that moment:
   * it is matched once more before it is told that there is nothing.
   */
  private static void seekAgain(RoutingContext request) {
    if (request.get(SOUGHT_AGAIN) == null) {
      request.put(SOUGHT_AGAIN, true).reroute(request.normalizedPath());
    } else {
      refuse(request, Problem.NOT_FOUND);
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

  /** What Vert.x throws at, for example, a form sent with a method that has none. */
  private static boolean isUnreadable(Throwable failure) {
    return failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
  }

  private static void refuse(RoutingContext request, Problem problem) {
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
