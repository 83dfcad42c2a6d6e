package fr.cofrap.accounts.runtime;

import fr.cofrap.accounts.runtime.metrics.Metrics;
import fr.cofrap.accounts.runtime.settings.Database;
import fr.cofrap.accounts.store.Statement;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.TimeUnit;

/**
 * What the platform asks a function about itself. It decides nothing, so none of it is a Camel
 * route: three of them would cost a function more at start than its own.
 */
final class Health {

  private static final String SQL = Statement.READY.sql();

  private Health() {}

  /** Answers on a router, for a function that works with a table. */
  static void serve(Router router, Pool table) {
    router.get("/_/health").handler(request -> say(request, 200, "alive"));
    router.get("/_/ready").handler(request -> ask(table, request));
    router.get("/metrics").handler(Health::measures);
  }

  private static void ask(Pool table, RoutingContext request) {
    table
        .query(SQL)
        .execute()
        .timeout(Database.PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onSuccess(rows -> say(request, 200, "ready"))
        .onFailure(cause -> notReady(request));
  }

  private static void notReady(RoutingContext request) {
    request.response().putHeader("Retry-After", "5");
    say(request, 503, "not-ready");
  }

  private static void say(RoutingContext request, int code, String status) {
    request
        .response()
        .setStatusCode(code)
        .putHeader("Content-Type", "application/json")
        .end("{\"status\":\"" + status + "\"}");
  }

  private static void measures(RoutingContext request) {
    request.response().putHeader("Content-Type", Metrics.CONTENT_TYPE).end(Metrics.scrape());
  }
}
