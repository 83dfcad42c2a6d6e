package fr.cofrap.accounts.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What a web server serves at an address, to a browser that takes it compressed.
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
          "accept-ranges",
          "transfer-encoding");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Served at(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
    return new Served(response.statusCode(), headers(response), text(response));
  }

  private static String text(HttpResponse<byte[]> response) throws IOException {
    byte[] body = response.body();
    if (response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new String(body, StandardCharsets.UTF_8);
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
