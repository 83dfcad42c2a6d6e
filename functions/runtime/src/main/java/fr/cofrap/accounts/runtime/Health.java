package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.core.clock.Drift;
import fr.cofrap.accounts.runtime.http.HttpServer;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.store.Statement;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * What the platform asks a function about itself. It decides nothing, so none of it is a Camel
 * route: three of them would cost a function more at start than its own.
 */
final class Health {

  private static final Logger LOGGER = Logger.getLogger("fr.cofrap.health");
  private static final String SQL = Statement.READY.sql();

  private Health() {}

  /** Answers on a server, for a function that works with a table and dates its log by a clock. */
  static void serve(HttpServer server, Pool table, Clock clock) {
    get(server, "/_/health", request -> say(request, 200, "alive"));
    get(server, "/_/ready", request -> ask(table, clock, request));
    get(server, "/metrics", Health::measures);
  }

  private static void get(HttpServer server, String path, Handler<HttpServerRequest> handler) {
    server.serve(
        path,
        request -> {
          if (HttpMethod.GET.equals(request.method())) {
            handler.handle(request);
          } else {
            HttpServer.nothingThere(request);
          }
        });
  }

  private static void ask(Pool table, Clock clock, HttpServerRequest request) {
    table
        .query(SQL)
        .execute()
        .timeout(Database.PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onSuccess(rows -> compare(clock.instant(), rows.iterator().next().getLong("now"), request))
        .onFailure(cause -> notReady(request));
  }

  private static void compare(Instant replica, long database, HttpServerRequest request) {
    Drift.excess(replica, Instant.ofEpochSecond(database))
        .ifPresentOrElse(
            excess -> {
              LOGGER.warning(excess);
              notReady(request);
            },
            () -> say(request, 200, "ready"));
  }

  private static void notReady(HttpServerRequest request) {
    request.response().putHeader("Retry-After", "5");
    say(request, 503, "not-ready");
  }

  private static void say(HttpServerRequest request, int code, String status) {
    request
        .response()
        .setStatusCode(code)
        .putHeader("Content-Type", "application/json")
        .end("{\"status\":\"" + status + "\"}");
  }

  private static void measures(HttpServerRequest request) {
    request.response().putHeader("Content-Type", Metrics.CONTENT_TYPE).end(Metrics.scrape());
  }
}
