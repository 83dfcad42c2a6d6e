package fr.cofrap.accounts.runtime.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * The Vert.x that platform-http finds in the registry. It makes the HTTP server with our limits,
 * and refuses, in the contract's form, what never reaches a route: a body too large, an unknown
 * address, a request that is not HTTP, any request while the routes are starting or stopping.
 */
public final class Entrance extends VertxWrapper {

  /** The largest body that is read, in bytes. */
  public static final long MAX_BODY = 4096;

  /** How long a request may take, from its headers to its answer, in milliseconds. */
  public static final long REQUEST_MILLIS = 10_000;

  /**
   * Threads that run routes. A refusal that is held back holds one of them (CAMEL-27217): enough
   * for 2,500 refusals a second, each held 100 ms, more than two cores can decide.
   */
  private static final int WORKERS = 256;

  private static final Logger LOGGER = Logger.getLogger(Entrance.class.getName());

  /** Stands for the function in the log when none was reached. */
  private static final String UNROUTED = "http";

  private final CamelContext context;
  private volatile Future<HttpServer> listening;

  /**
   * @param vertx what does the work
   * @param context whose routes are served
   */
  public Entrance(Vertx vertx, CamelContext context) {
    super((VertxInternal) vertx);
    this.context = context;
  }

  /**
   * Camel's engine over it, which looks once more whether a request may begin when all of it has
   * come.
   */
  public PlatformHttpEngine engine() {
    VertxPlatformHttpEngine engine = new VertxPlatformHttpEngine();
    engine.setHandlers(List.of(this::begin));
    return engine;
  }

  private void begin(RoutingContext call) {
    if (context.isStarted()) {
      call.next();
    } else {
      refuse(call.request(), Problem.UNAVAILABLE);
    }
  }

  /**
   * Says that nothing listens, which Camel's server leaves to the log.
   *
   * @throws IllegalStateException because of that
   */
  public void requireListening() {
    if (listening.failed()) {
      throw new IllegalStateException("cannot listen", listening.cause());
    }
  }

  /** What listens on one thread and runs routes on others. */
  public static Vertx vertx() {
    return Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(WORKERS));
  }

  /** Nothing but plain HTTP/1.1: whatever is in front of a function ends the rest. */
  @Override
  public HttpServer createHttpServer(HttpServerOptions options) {
    context.getRegistry().findByType(VertxPlatformHttpRouter.class).forEach(Entrance::frame);
    HttpServer server =
        new HttpServerImpl(this, options.setHttp2ClearTextEnabled(false)) {
          @Override
          public synchronized HttpServer requestHandler(Handler<HttpServerRequest> router) {
            return super.requestHandler(request -> admit(request, router));
          }

          @Override
          public Future<HttpServer> listen(SocketAddress address) {
            listening = super.listen(address);
            return listening;
          }
        };
    return server.invalidRequestHandler(request -> refuse(request, Problem.INVALID_REQUEST));
  }

  private void admit(HttpServerRequest request, Handler<HttpServerRequest> router) {
    Responder.frame(request.response());
    if (!context.isStarted()) {
      refuse(request, Problem.UNAVAILABLE);
    } else if (!isAddress(request.path())) {
      refuse(request, Problem.INVALID_REQUEST);
    } else {
      router.handle(request);
    }
  }

  /** The router itself answers what it cannot read, in a form of its own. */
  private static boolean isAddress(String path) {
    try {
      return path != null && URLDecoder.decode(path, StandardCharsets.UTF_8).startsWith("/");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void frame(Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(Entrance::fail);
    router.route().last().handler(it -> refuse(it.request(), Problem.NOT_FOUND));
  }

  private static void fail(RoutingContext call) {
    if (call.statusCode() == Problem.TOO_LARGE.status()) {
      refuse(call.request(), Problem.TOO_LARGE);
    } else if (call.statusCode() / 100 == 4
        || call.response().closed()
        || call.failure() instanceof IllegalStateException) {
      // the last: a form with a method that has none
      refuse(call.request(), Problem.INVALID_REQUEST);
    } else {
      LOGGER.log(Level.SEVERE, "A request failed outside of its route.", call.failure());
      refuse(call.request(), Problem.UNAVAILABLE);
    }
  }

  private static void refuse(HttpServerRequest request, Problem problem) {
    if (!request.response().ended()) {
      Responder.refuse(request, Call.of(UNROUTED, request), problem);
    }
  }
}
