package fr.cofrap.accounts.runtime.http;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;

/**
 * The Vert.x that platform-http finds in the registry. It makes the HTTP server with our limits,
 * and refuses, in the contract's form, what never reaches a route: more calls than can be carried,
 * a body too large, an unknown address, what is not HTTP, and all while the routes start or stop.
 */
public final class Entrance extends VertxWrapper {

  private static final Logger LOGGER = Logger.getLogger(Entrance.class.getName());

  private final CamelContext context;
  private final Map<HttpConnection, Long> connections = new HashMap<>();
  private int calls;
  private volatile Future<HttpServer> listening;

  /**
   * @param vertx what does the work
   * @param context whose routes are served
   */
  public Entrance(Vertx vertx, CamelContext context) {
    super((VertxInternal) vertx);
    this.context = context;
  }

  /** Camel's engine over it, which looks again at a request when all of it has come. */
  public PlatformHttpEngine engine() {
    VertxPlatformHttpEngine engine = new VertxPlatformHttpEngine();
    engine.setHandlers(List.of(this::begin));
    return engine;
  }

  /** Nothing more is read from a connection until this request is answered. */
  private void begin(RoutingContext call) {
    read(call.request().connection(), false);
    proceed(call, context.isStarted());
  }

  private static void read(HttpConnection connection, boolean more) {
    ((ConnectionBase) connection).channel().config().setAutoRead(more);
  }

  /**
   * Says that nothing listens, which Camel's server leaves to the log.
   *
   * @throws java.util.concurrent.CompletionException because of that
   */
  public void requireListening() {
    listening.toCompletionStage().toCompletableFuture().join();
  }

  /** Nothing but plain HTTP/1.1: whatever is in front of a function ends the rest. */
  @Override
  public HttpServer createHttpServer(HttpServerOptions options) {
    return new HttpServerImpl(
        this, options.setHttp2ClearTextEnabled(false).setReceiveBufferSize(Limits.RECEIVE)) {
      @Override
      public synchronized HttpServer requestHandler(Handler<HttpServerRequest> router) {
        frame((Router) router);
        return super.requestHandler(router);
      }

      @Override
      public Future<HttpServer> listen(SocketAddress address) {
        listening = super.listen(address);
        return listening;
      }
    }.connectionHandler(connection -> welcome(connection, options))
        .invalidRequestHandler(request -> refuse(request, Problem.INVALID_REQUEST));
  }

  private void welcome(HttpConnection connection, HttpServerOptions options) {
    ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
    pipeline.replace("httpDecoder", "httpDecoder", new RequestDecoder(options));
    if (connections.size() >= Limits.CONNECTIONS) {
      end(connection);
      return;
    }
    connections.put(connection, deadline(connection));
    connection.closeHandler(gone -> cancelTimer(connections.remove(connection)));
  }

  /** At once: an orderly end would wait for a peer that does not read. */
  private static void end(HttpConnection connection) {
    ((ConnectionBase) connection).channel().close();
  }

  private long deadline(HttpConnection connection) {
    return setTimer(Limits.PATIENCE_MILLIS, over -> end(connection));
  }

  private void frame(Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(this::admit)
        .failureHandler(call -> fail(call, Problem.of(call.statusCode())));
    for (int status : new int[] {400, 404, 405, 413, 415, 500, 503}) {
      router.errorHandler(status, call -> fail(call, Problem.of(status)));
    }
  }

  private void admit(RoutingContext call) {
    Answer.frame(call.response());
    HttpConnection connection = call.request().connection();
    Optional.ofNullable(connections.get(connection)).ifPresent(this::cancelTimer);
    calls++;
    call.addEndHandler(
        ended -> {
          calls--;
          read(connection, true);
          connections.computeIfPresent(connection, (it, timer) -> deadline(connection));
        });
    String path = call.request().path();
    boolean spared = path.startsWith("/_/") || "/metrics".equals(path);
    if (call.response().writeQueueFull()) {
      end(connection); // asks without reading its answers
    } else {
      proceed(
          call,
          context.isStarted() && calls <= (spared ? Limits.CALLS + Limits.SPARE : Limits.CALLS));
    }
  }

  private static void proceed(RoutingContext call, boolean may) {
    if (may) {
      call.next();
    } else {
      refuse(call.request(), Problem.UNAVAILABLE);
    }
  }

  private static void fail(RoutingContext call, Problem problem) {
    if (call.failure() instanceof HttpClosedException
        || call.response().closed()
        || call.failure() instanceof IllegalStateException) {
      // its caller has left, or it is a form without a method
      refuse(call.request(), Problem.INVALID_REQUEST);
      return;
    }
    if (problem == Problem.UNAVAILABLE) {
      LOGGER.log(Level.SEVERE, "A request failed outside of its route.", call.failure());
    }
    refuse(call.request(), problem);
  }

  private static void refuse(HttpServerRequest request, Problem problem) {
    if (!request.response().ended()) {
      Answer answer = Answer.refusal(problem, problem.slug());
      answer.end(request.response(), Call.of("http", request));
    }
  }
}
