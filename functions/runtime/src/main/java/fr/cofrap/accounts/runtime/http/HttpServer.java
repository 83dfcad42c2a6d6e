package fr.cofrap.accounts.runtime.http;

import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
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
    VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
    server.setCamelContext(context);
    ServiceHelper.startService(server);
    context.addService(server, true, false);
    frame(router(context, port), context);
    return server;
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
        .handler(HttpServer::forbidStorage)
        .failureHandler(failed -> refuse(failed, problem(failed.statusCode())));
    router
        .route()
        .last()
        .handler(
            lost -> refuse(lost, context.isStarted() ? Problem.NOT_FOUND : Problem.UNAVAILABLE));
  }

  private static void forbidStorage(RoutingContext request) {
    request
        .response()
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Content-Type-Options", "nosniff");
    request.next();
  }

  private static Problem problem(int status) {
    if (status == Problem.TOO_LARGE.status()) {
      return Problem.TOO_LARGE;
    }
    return status >= 400 && status < 500 ? Problem.INVALID_REQUEST : Problem.UNAVAILABLE;
  }

  private static void refuse(RoutingContext request, Problem problem) {
    if (request.response().ended()) {
      return;
    }
    Language language = Language.preferred(request.request().getHeader("Accept-Language"));
    Responder.headers(problem).forEach(request.response()::putHeader);
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Content-Language", language.tag())
        .end(Buffer.buffer(Responder.body(Answer.refusal(problem, problem.slug()), language)));
  }
}
