package fr.cofrap.accounts.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a web server serves at an address.
 *
 * @param headers those that matter to a browser, but for what belongs to one server or one moment
 */
record Served(int status, Map<String, String> headers, String body) {

  private static final List<String> OF_ONE_SERVER_OR_MOMENT =
      List.of(
          "date",
          "server",
          "connection",
          "content-length",
          "etag",
          "last-modified",
          "accept-ranges");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Served at(URI address) throws IOException, InterruptedException {
    HttpResponse<String> response =
        CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    return new Served(response.statusCode(), headers(response), response.body());
  }

  private static Map<String, String> headers(HttpResponse<?> response) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    headers.computeIfPresent(
        "content-type", (name, value) -> value.replace(" ", "").toLowerCase(Locale.ROOT));
    headers.keySet().removeAll(OF_ONE_SERVER_OR_MOMENT);
    return headers;
  }
}
