package fr.cofrap.accounts.platform.machines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A site that publishes files, as the editors of K3s, Helm and the others do. */
final class Publisher implements AutoCloseable {

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private final String host;

  private Publisher(String host, HttpServer server) {
    this.host = host;
    this.server = server;
  }

  static Publisher start(String host) throws IOException {
    Publisher publisher = new Publisher(host, HttpServer.create(new InetSocketAddress(host, 0), 0));
    publisher.server.createContext("/", publisher::answer);
    publisher.server.start();
    return publisher;
  }

  String address() {
    return "http://" + host + ":" + server.getAddress().getPort();
  }

  /** How many requests came. */
  int asked() {
    return asked.get();
  }

  void publish(String path, byte[] content) {
    files.put(path, content);
  }

  void publish(String path, String content) {
    publish(path, content.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      byte[] file = files.get(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if ("HEAD".equals(exchange.getRequestMethod())) {
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
