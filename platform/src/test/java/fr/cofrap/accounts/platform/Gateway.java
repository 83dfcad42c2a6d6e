package fr.cofrap.accounts.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before the containers as OpenFaaS' gateway does: {@code /function/<name>}. */
final class Gateway implements AutoCloseable {

  private static final String PREFIX = "/function/";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer server;
  private final Map<String, URI> functions;

  Gateway(Map<String, URI> functions) throws IOException {
    this.functions = functions;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PREFIX, this::forward);
    server.setExecutor(threads);
    server.start();
  }

  URI function(String name) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + PREFIX + name);
  }

  private void forward(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(PREFIX.length());
    HttpRequest request =
        HttpRequest.newBuilder(functions.get(name).resolve("/"))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .header("X-Forwarded-For", "192.0.2.1")
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try (exchange) {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      exchange.sendResponseHeaders(response.statusCode(), response.body().length);
      exchange.getResponseBody().write(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
