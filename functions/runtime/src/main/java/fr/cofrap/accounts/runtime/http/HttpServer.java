package fr.cofrap.accounts.runtime.http;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The HTTP server beneath the routes. It listens once they are there. What never reaches a route (a
 * body too large, an unknown address, a request that is not HTTP) is refused here in the same form.
 */
public final class HttpServer {

  /** The largest body that is read, in bytes. */
  static final int MAX_BODY = 4096;

  private static final Logger LOGGER = Logger.getLogger(HttpServer.class.getName());

  /** Stands for the function in the log when none was reached. */
  private static final String UNROUTED = "http";

  private final Map<String, Handler<HttpServerRequest>> paths = new HashMap<>();
  private final BooleanSupplier open;
  private final Handler<HttpServerRequest> elsewhere;
  private volatile io.vertx.core.http.HttpServer listening;

  /**
   * @param open whether requests may still begin
   * @param elsewhere serves every path that is not served by {@link #serve}
   */
  public HttpServer(BooleanSupplier open, Handler<HttpServerRequest> elsewhere) {
    this.open = open;
    this.elsewhere = elsewhere;
  }

  /** Serves a path, exactly as it is written; before the server listens. */
  public void serve(String path, Handler<HttpServerRequest> handler) {
    paths.put(path, handler);
  }

  /**
   * Begins to listen on every event loop, and returns once it does.
   *
   * @param host the address
   * @param port the port; 0 for any free one, on a single event loop
   */
  public void listen(Vertx vertx, String host, int port) {
    DeploymentOptions options =
        new DeploymentOptions().setInstances(port == 0 ? 1 : EventLoop.COUNT);
    vertx
        .deployVerticle(() -> new Listener(host, port), options)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  /** The port that is listened on. */
  public int port() {
    return listening.actualPort();
  }

  /** Listens on one event loop; those of one port share its connections. */
  private final class Listener extends AbstractVerticle {

    private final String host;
    private final int port;

    private Listener(String host, int port) {
      this.host = host;
      this.port = port;
    }

    @Override
    public void start(Promise<Void> started) {
      vertx
          .createHttpServer(options())
          .requestHandler(HttpServer.this::handle)
          .invalidRequestHandler(request -> refuse(request, Problem.INVALID_REQUEST))
          .listen(port, host)
          .onSuccess(server -> listening = server)
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }

  /** Nothing but plain HTTP/1.1: whatever is in front of a function ends the rest. */
  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setHttp2ClearTextEnabled(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setHandle100ContinueAutomatically(true);
  }

  /** Nothing is begun while the routes are stopping. */
  private void handle(HttpServerRequest request) {
    Responder.frame(request.response());
    begin(request, () -> paths.getOrDefault(request.path(), elsewhere).handle(request));
  }

  private void begin(HttpServerRequest request, Runnable work) {
    if (!open.getAsBoolean()) {
      refuse(request, Problem.UNAVAILABLE);
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      fail(request, e);
    }
  }

  /** Answers where nothing is served. */
  public static void nothingThere(HttpServerRequest request) {
    refuse(request, Problem.NOT_FOUND);
  }

  /** Answers a request that failed outside of a route: the log learns why. */
  public static void fail(HttpServerRequest request, Throwable fault) {
    LOGGER.log(Level.SEVERE, "A request failed outside of its route.", fault);
    refuse(request, Problem.UNAVAILABLE);
  }

  /**
   * Reads a body, unless it is too large, its caller leaves in the middle of it, or the routes
   * begin to stop meanwhile.
   */
  void receive(HttpServerRequest request, Handler<Buffer> whole) {
    Buffer body = Buffer.buffer();
    request.exceptionHandler(gone -> refuse(request, Problem.INVALID_REQUEST));
    request.handler(
        part -> {
          if (body.length() + part.length() > MAX_BODY) {
            refuse(request, Problem.TOO_LARGE);
          } else {
            body.appendBuffer(part);
          }
        });
    request.endHandler(
        end -> {
          if (!request.response().ended()) {
            begin(request, () -> whole.handle(body));
          }
        });
  }

  /** Answers a request that no route will, unless it is answered already. */
  public static void refuse(HttpServerRequest request, Problem problem) {
    if (!request.response().ended()) {
      Answer answer = Answer.refusal(problem, problem.slug());
      Responder.frame(request.response());
      Responder.send(request.response(), Call.of(UNROUTED, request), "-", answer);
    }
  }
}
