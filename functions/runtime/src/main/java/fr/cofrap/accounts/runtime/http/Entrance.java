package fr.cofrap.accounts.runtime.http;

import static io.netty.buffer.Unpooled.EMPTY_BUFFER;

import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.main.BaseMainSupport;

/**
 * The Vert.x that platform-http finds in the registry. It makes the HTTP server with our limits,
 * and refuses, in the contract's form, what never reaches a route: too many calls, a body too
 * large, an unknown address, what is not HTTP, and all while the routes start or stop.
 *
 * <p>A connection waits until a whole request has come, then its call is counted, then it waits
 * again: {@code welcome}, {@code admit} once the headers are read, {@code begin} once the body is,
 * {@code listenAgain} once the answer is given. It all runs on one thread: nothing needs a lock.
 */
public final class Entrance extends VertxWrapper {

  private static final Logger LOGGER = Logger.getLogger(Entrance.class.getName());
  private final BaseMainSupport main;

  /** The connections that bring no whole request, the one that has waited longest first. */
  private final LinkedHashSet<HttpConnection> waiting = new LinkedHashSet<>();

  /** The routes at work, each on a thread of its own. */
  private int working;

  /** Serves the routes of {@code main}. */
  public Entrance(BaseMainSupport main) {
    super(Limits.vertx());
    this.main = main;
  }

  /** Camel's component over it, which passes each request to {@code begin} after its body. */
  public PlatformHttpComponent component() {
    VertxPlatformHttpEngine engine = new VertxPlatformHttpEngine();
    engine.setHandlers(List.of(this::begin));
    PlatformHttpComponent component = new PlatformHttpComponent();
    component.setEngine(engine);
    component.setRequestTimeout(Limits.REQUEST_MILLIS);
    return component;
  }

  /** Nothing but plain HTTP/1.1: whatever is in front of a function ends the rest. */
  @Override
  public HttpServer createHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false).setReceiveBufferSize(Limits.BUFFER);
    options.setSendBufferSize(Limits.BUFFER);
    options.setIdleTimeout(Limits.PATIENCE_SECONDS).setMaxInitialLineLength(Limits.LINE);
    return new HttpServerImpl(this, options) {
      @Override
      public synchronized HttpServer requestHandler(Handler<HttpServerRequest> router) {
        surround((Router) router);
        return super.requestHandler(
            request -> // what a library fails on is answered too: unanswered, it would queue others
            Future.future(begun -> router.handle(Intake.withoutForm(request)))
                    .onFailure(cause -> refuse(request, Problem.INVALID_REQUEST, cause)));
      }

      @Override
      public Future<HttpServer> listen(SocketAddress address) {
        return Future.succeededFuture( // a port taken ends the start
            super.listen(address).toCompletionStage().toCompletableFuture().join());
      }
    }.connectionHandler(connection -> welcome(connection, options))
        .invalidRequestHandler(request -> refuse(request, Problem.INVALID_REQUEST, null));
  }

  /** On the thread that welcomes: one of its own would take in more than that one lets go. */
  @Override
  public EventLoopGroup getAcceptorEventLoopGroup() {
    return getEventLoopGroup();
  }

  private void welcome(HttpConnection peer, HttpServerOptions options) {
    RequestDecoder ours = new RequestDecoder(options, () -> waiting.contains(peer));
    channel(peer).pipeline().addFirst(new LingeringClose()).replace("httpDecoder", "decoder", ours);
    channel(peer).config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    ((ConnectionBase) peer).doSetWriteQueueMaxSize(Limits.UNREAD);
    // until it is taken, a connection keeps as much as its listener may
    channel(peer).parent().config().setOption(ChannelOption.SO_RCVBUF, Limits.BUFFER);
    peer.closeHandler(gone -> waiting.remove(peer));
    listenAgain(peer);
  }

  /** Where too many wait, one whose end is told makes room, or else the longest there. */
  private void listenAgain(HttpConnection peer) {
    channel(peer).config().setAutoRead(true);
    waiting.remove(peer);
    if (channel(peer).isOpen() && waiting.add(peer) && waiting.size() > Limits.WAITING) {
      var over = waiting.stream().filter(one -> channel(one).isOutputShutdown()).findFirst();
      HttpConnection longest = over.orElse(waiting.iterator().next());
      waiting.remove(longest);
      cut(channel(longest));
    }
    channel(peer).eventLoop().execute(() -> readOn(peer));
  }

  /** What came behind a call, in a task of its own: no answer stands on another's stack. */
  private void readOn(HttpConnection peer) {
    if (waiting.contains(peer)) { // in the next call, Netty would read on: nothing came of it
      channel(peer).pipeline().fireChannelRead(EMPTY_BUFFER).fireChannelReadComplete();
    }
  }

  /** At once, whatever is unread. The first handler is passed over: it would linger. */
  static void cut(DuplexChannel channel) {
    if (channel.isOpen()) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      channel.pipeline().firstContext().close();
    }
  }

  private static DuplexChannel channel(HttpConnection connection) {
    return (DuplexChannel) ((ConnectionBase) connection).channel();
  }

  /** Ours come before and after what Camel will put into this router. */
  private void surround(Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::admit).failureHandler(Entrance::fail);
    // on this thread, as soon as the context has started: no database and no load can delay it
    router.get("/_/health").order(-1).handler(call -> call.json(Map.of("status", "alive")));
    router.errorHandler(400, Entrance::fail); // an address that cannot be read
    router.route().last().handler(call -> refuse(call.request(), Problem.NOT_FOUND, null));
  }

  private void admit(RoutingContext call) {
    Answer.frame(call.response());
    call.addEndHandler(ended -> listenAgain(call.request().connection()));
    proceed(call, main.getCamelContext().isStarted());
  }

  /** Nothing more is read from a connection until this request is answered. */
  private void begin(RoutingContext call) {
    channel(call.request().connection()).config().setAutoRead(false);
    waiting.remove(call.request().connection());
    Call.begin(call.request());
    String path = call.request().path();
    int spare = path.startsWith("/_/") || path.equals("/metrics") ? Limits.SPARE : 0;
    proceed(call, main.getCamelContext().isStarted() && working < Limits.CALLS + spare);
  }

  private static void proceed(RoutingContext call, boolean may) {
    if (may) {
      call.next();
    } else {
      refuse(call.request(), Problem.UNAVAILABLE, null);
    }
  }

  /** Counts a route as long as it works: its caller may have been told before. */
  @Override
  public <T> Future<T> executeBlocking(Callable<T> work, boolean ordered) {
    working++;
    return super.executeBlocking(work, ordered).onComplete(done -> working--);
  }

  /** The caller's fault, unless what came in whole and could be read failed, or took too long. */
  private static void fail(RoutingContext call) {
    if (call.statusCode() / 100 == 4 || Call.begun().isEmpty()) {
      Problem problem = call.statusCode() == 413 ? Problem.TOO_LARGE : Problem.INVALID_REQUEST;
      refuse(call.request(), problem, call.failure());
    } else if (channel(call.request().connection()).isOpen()) { // else its route tells
      if (call.failure() != null) {
        LOGGER.log(Level.SEVERE, "A request failed outside of its route.", call.failure());
      }
      refuse(call.request(), Problem.UNAVAILABLE, null);
    }
  }

  private static void refuse(HttpServerRequest request, Problem problem, Throwable cause) {
    if (!request.response().ended()) {
      Call call = Call.begun().orElseGet(() -> Call.of(request));
      String reason = cause == null ? problem.slug() : cause.getClass().getSimpleName();
      Answer.refusal(problem, reason).end(request.response(), call);
    }
  }
}
