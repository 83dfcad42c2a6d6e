package fr.cofrap.accounts.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The least that a Java process can do and still answer HTTP: the JDK's own server, no work. */
public final class Floor {

  private static final byte[] BODY = "{\"status\":\"floor\"}".getBytes(StandardCharsets.UTF_8);

  private Floor() {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv("COFRAP_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, BODY.length);
          exchange.getResponseBody().write(BODY);
          exchange.close();
        });
    server.start();
  }
}
