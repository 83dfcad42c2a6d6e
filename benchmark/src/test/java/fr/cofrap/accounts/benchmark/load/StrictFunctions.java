package fr.cofrap.accounts.benchmark.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** The three functions as the contract has them, without a database: one thread, one table. */
final class StrictFunctions {

  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  private static final long NEVER = Long.MIN_VALUE;

  private final Map<String, Long> lastSteps = new ConcurrentHashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private final Codes codes = new Codes();

  /** The status and the body of an answer. */
  private record Reply(int status, String body) {}

  /** One function. */
  private interface Function {
    Reply answer(Answer request);
  }

  void start() throws IOException {
    ports.put("generate-password", serve(this::create));
    ports.put("generate-2fa", serve(StrictFunctions::enrol));
    ports.put("authenticate", serve(this::authenticate));
  }

  /** A server that answers 200 to anything. */
  int indulgent() throws IOException {
    return serve(request -> new Reply(200, "{}"));
  }

  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  Map<String, Integer> ports() {
    return ports;
  }

  long activated() {
    return lastSteps.values().stream().filter(step -> step != NEVER).count();
  }

  /** As the bench does to the table between two runs. */
  void forget() {
    lastSteps.replaceAll((name, step) -> 0L);
  }

  static String ticket(String name) {
    return "ticket-of-" + name;
  }

  private Reply create(Answer request) {
    String name = request.member("username");
    if (lastSteps.putIfAbsent(name, NEVER) != null) {
      return new Reply(409, "{}");
    }
    String form = "{\"username\":\"%s\",\"password\":\"pw-%s\",\"ticket\":\"%s\"}";
    return new Reply(201, form.formatted(name, name, ticket(name)));
  }

  private static Reply enrol(Answer request) {
    boolean right = request.member("ticket").equals(ticket(request.member("username")));
    return new Reply(right ? 200 : 401, "{\"secret\":\"" + SECRET + "\"}");
  }

  private Reply authenticate(Answer request) {
    String name = request.member("username");
    int code = Integer.parseInt(request.member("code"));
    long now = Codes.step(System.currentTimeMillis());
    long step =
        LongStream.rangeClosed(now - 1, now + 1)
            .filter(it -> codes.at(Codes.secret(SECRET), it) == code)
            .findFirst()
            .orElse(NEVER);
    boolean right = request.member("password").equals("pw-" + name) && step > lastSteps.get(name);
    if (right) {
      lastSteps.put(name, step);
    }
    return new Reply(right ? 200 : 401, "{}");
  }

  private int serve(Function function) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> answer(exchange, function));
    server.start();
    servers.add(server);
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, Function function) throws IOException {
    byte[] asked = exchange.getRequestBody().readAllBytes();
    Reply reply = function.answer(new Answer(0, new String(asked, StandardCharsets.UTF_8)));
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
