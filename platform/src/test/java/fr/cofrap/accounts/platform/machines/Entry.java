package fr.cofrap.accounts.platform.machines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.cofrap.accounts.demo.Demo;
import fr.cofrap.accounts.demo.DemoSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The entry of the cluster before the real functions and page: it opens what the Ingresses open, in
 * TLS, and writes the caller's address itself, as Traefik does (traefik/traefik, pkg/middlewares/
 * forwardedheaders: what an untrusted peer wrote is dropped).
 */
final class Entry implements AutoCloseable {

  static final String HOST = "comptes.cofrap.test";

  private static final List<String> OPEN =
      List.of("/function/generate-password", "/function/generate-2fa", "/function/authenticate");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Path folder;
  private final Demo demo;
  private final HttpsServer server;

  private final Queue<Integer> late = new ConcurrentLinkedQueue<>();
  private volatile String lost = "";
  private volatile String ajar = "";

  private Entry(Path folder, Demo demo, HttpsServer server) {
    this.folder = folder;
    this.demo = demo;
    this.server = server;
  }

  static Entry open(Path folder, int days) throws Exception {
    Map<String, String> settings =
        Map.of("COFRAP_PORT", "0", "COFRAP_DATA", folder.resolve("data").toString());
    Demo demo = Demo.start(DemoSettings.from(settings), step -> {});
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls(folder, days)));
    Entry entry = new Entry(folder, demo, server);
    server.createContext("/", entry::answer);
    server.setExecutor(entry.threads);
    server.start();
    return entry;
  }

  /** A certificate of that name, worth that many days; left in entry.crt for those who trust it. */
  private static SSLContext tls(Path folder, int days) throws Exception {
    Path store = folder.resolve("entry.p12");
    String words =
        "keytool -genkeypair -alias entry -keyalg EC -dname CN=%s -ext san=dns:%s -validity %d"
                .formatted(HOST, HOST, days)
            + " -storetype PKCS12 -storepass changeit -keystore "
            + store;
    Run.of(folder, Map.of(), List.of(words.split(" "))).succeeded();
    String export =
        "keytool -exportcert -rfc -alias entry -storepass changeit -keystore %s -file %s"
            .formatted(store, folder.resolve("entry.crt"));
    Run.of(folder, Map.of(), List.of(export.split(" "))).succeeded();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(store)) {
      keys.load(content, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on, a header of the page does not come through. */
  void lose(String header) {
    lost = header;
  }

  /** From now on, a path more leads to the administration. */
  void leaveAjar(String path) {
    ajar = path;
  }

  /** The next calls of authenticate arrive so many seconds late, each in its turn. */
  void delay(Integer... seconds) {
    late.clear();
    late.addAll(List.of(seconds));
  }

  Path authority() {
    return folder.resolve("entry.crt");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (OPEN.contains(path) || path.equals("/")) {
        forward(exchange, path);
      } else {
        exchange.sendResponseHeaders(path.equals(ajar) ? 401 : 404, -1);
      }
    }
  }

  private void forward(HttpExchange exchange, String path) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String from = exchange.getRemoteAddress().getAddress().getHostAddress();
    String text = new String(body, StandardCharsets.UTF_8);
    log(path, text, from);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + demo.port() + path))
            .header("X-Forwarded-For", from)
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      Integer seconds =
          path.endsWith("/authenticate") && text.contains("code") ? late.poll() : null;
      Thread.sleep(seconds == null ? 0 : seconds * 1_000L);
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      response.headers().map().entrySet().stream()
          .filter(it -> !it.getKey().equalsIgnoreCase(lost))
          .filter(it -> !it.getKey().toLowerCase().matches("content-length|date|transfer-.*"))
          .forEach(it -> exchange.getResponseHeaders().put(it.getKey(), it.getValue()));
      exchange.sendResponseHeaders(response.statusCode(), response.body().length);
      exchange.getResponseBody().write(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a function's own line says of the call, in the members that are read of it. */
  private void log(String path, String body, String from) throws IOException {
    if (path.endsWith("/authenticate") && body.contains("username")) {
      String username = body.replaceAll("(?s).*\"username\": ?\"([^\"]*)\".*", "$1");
      Files.writeString(
          folder.resolve("log"),
          "{\"username\":\"%s\",\"client\":\"%s\"}%n".formatted(username, from),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    demo.close();
  }
}
