package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Problem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/** Serves the page as its container does, with the presenter's bar added to it on the way. */
final class PageRoute extends RouteBuilder {

  private static final String BAR =
      """
      <link rel="stylesheet" href="/demo/bar/bar.css">
      <script type="module" src="/demo/bar/bar.js"></script>
      """;

  private static final String INDEX = "/index.html";

  /** Names of files, and of folders in between: nothing that leads out of ours. */
  private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-]+)*/[A-Za-z0-9_.-]*[A-Za-z]");

  private Map<String, String> headers;

  @Override
  public void configure() throws IOException {
    headers = headers(new String(bytes("/page/headers"), StandardCharsets.UTF_8));
    from("platform-http:/?matchOnUriPrefix=true&httpMethodRestrict=GET,HEAD")
        .routeId("page")
        .process(this::serve);
  }

  private void serve(Exchange exchange) throws IOException {
    String asked = exchange.getMessage().getHeader(Exchange.HTTP_PATH, String.class);
    String path = "/".equals(asked) ? INDEX : asked;
    byte[] file = FILE.matcher(path).matches() ? bytes(folder(path) + path) : null;
    HttpMessage message = exchange.getMessage(HttpMessage.class);
    HttpServerResponse response = message.getResponse();
    if (file == null) {
      headers.forEach((name, value) -> addTo(response, name, value));
      Answer.refusal(Problem.NOT_FOUND, "no-such-file").end(exchange);
      return;
    }
    String accepted = message.getHeader("Accept-Encoding", "", String.class);
    message.removeHeaders("*");
    headers.forEach(response::putHeader);
    message.setHeader(Exchange.CONTENT_TYPE, type(path));
    byte[] content = INDEX.equals(path) ? withBar(file) : file;
    response.putHeader("Vary", "Accept-Encoding");
    if (accepted.contains("gzip")) {
      response.putHeader("Content-Encoding", "gzip");
      content = gzip(content);
    }
    message.setBody(ByteBuffer.wrap(content));
  }

  /** Every file of the page is text. */
  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    }
    return compressed.toByteArray();
  }

  /** What every answer of the server says already stands: a refusal is not to be kept. */
  private static void addTo(HttpServerResponse response, String name, String value) {
    if (!response.headers().contains(name)) {
      response.putHeader(name, value);
    }
  }

  private static String folder(String path) {
    return path.startsWith("/demo/bar/") ? "" : "/page/site";
  }

  private static String type(String path) {
    String type = MimeMapping.getMimeTypeForFilename(path);
    return type.startsWith("text/") || type.endsWith("javascript")
        ? type + "; charset=utf-8"
        : type;
  }

  private static byte[] withBar(byte[] index) {
    String html = new String(index, StandardCharsets.UTF_8);
    return html.replace("</head>", BAR + "</head>").getBytes(StandardCharsets.UTF_8);
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

  /** The content of a resource, or null. */
  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = PageRoute.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
