package fr.cofrap.accounts.demo;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;

import fr.cofrap.accounts.runtime.http.HttpServer;
import fr.cofrap.accounts.runtime.http.Problem;
import fr.cofrap.accounts.runtime.settings.Database;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Serves the page as its container does, with the presenter's bar added to it on the way. */
final class Page {

  private static final String BAR =
      """
      <link rel="stylesheet" href="/demo/bar/bar.css">
      <script type="module" src="/demo/bar/bar.js"></script>
      """;

  private Page() {}

  /** What answers wherever no function does. */
  static Router on(Vertx vertx, Pool table) throws IOException {
    Router router = Router.router(vertx);
    router.route().failureHandler(Page::fail);
    router.errorHandler(
        Problem.INVALID_REQUEST.status(),
        request -> HttpServer.refuse(request.request(), Problem.INVALID_REQUEST));
    String rows = text("/demo/table.sql");
    router.get("/demo/table").handler(request -> show(table, rows, request));
    Map<String, String> headers = headers(text("/page/headers"));
    String index = text("/page/site/index.html").replace("</head>", BAR + "</head>");
    for (String path : List.of("/", "/index.html")) {
      router
          .route(path)
          .method(GET)
          .method(HEAD)
          .handler(request -> index(request.response(), headers, index));
    }
    router.route().method(GET).method(HEAD).handler(request -> frame(request, headers));
    router.route("/demo/bar/*").handler(files("demo/bar"));
    router.route().handler(files("page/site"));
    router.route().handler(request -> HttpServer.nothingThere(request.request()));
    return router;
  }

  /** The table as it is stored. */
  private static void show(Pool table, String sql, RoutingContext request) {
    table
        .query(sql)
        .execute()
        .timeout(Database.PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onSuccess(rows -> json(request.response(), rows.iterator().next().getString("rows")))
        .onFailure(request::fail);
  }

  private static void json(HttpServerResponse response, String text) {
    response.putHeader("Content-Type", "application/json").end(text);
  }

  private static void fail(RoutingContext request) {
    if (request.statusCode() >= 400 && request.statusCode() < 500) {
      HttpServer.refuse(request.request(), Problem.INVALID_REQUEST);
    } else {
      HttpServer.fail(request.request(), request.failure());
    }
  }

  private static StaticHandler files(String folder) {
    return StaticHandler.create(folder)
        .setCachingEnabled(false)
        .setIndexPage("index.html")
        .setDefaultContentEncoding("UTF-8");
  }

  private static void frame(RoutingContext request, Map<String, String> headers) {
    headers.forEach(request.response()::putHeader);
    request.next();
  }

  private static void index(
      HttpServerResponse response, Map<String, String> headers, String index) {
    headers.forEach(response::putHeader);
    response.putHeader("Content-Type", "text/html; charset=utf-8").end(index);
  }

  /** Reads lines of the form {@code Name: value}; those that begin with # are comments. */
  static Map<String, String> headers(String file) {
    return file.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(":", 2))
        .collect(
            Collectors.toMap(
                it -> it[0].strip(), it -> it[1].strip(), (a, b) -> b, LinkedHashMap::new));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = Page.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
