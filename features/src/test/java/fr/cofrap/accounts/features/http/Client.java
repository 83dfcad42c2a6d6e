package fr.cofrap.accounts.features.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cofrap.accounts.features.contract.Contract;
import fr.cofrap.accounts.features.world.Issued;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/**
 * The one place that talks HTTP. Every answer is held against the contract, and every secret on the
 * way is noted, so that no test can forget either.
 */
public final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final UnaryOperator<String> addresses;
  private final Queue<Exchanged> exchanges = new ConcurrentLinkedQueue<>();

  /**
   * An exchange with a function.
   *
   * @param path where, in the words of the contract
   * @param call the id that the request carried
   */
  public record Exchanged(String path, String call, Reply reply) {}

  /**
   * @param addresses where a path of the contract is found
   */
  public Client(UnaryOperator<String> addresses) {
    this.addresses = addresses;
  }

  /** Calls a function with a JSON object. */
  public Reply call(String function, Map<String, ?> members) {
    return post(function, write(members));
  }

  /** Calls a function with a body announced as JSON. */
  public Reply post(String function, byte[] body) {
    Issued.note(parse(body));
    return send(Request.to(function).header("Content-Type", "application/json").body(body));
  }

  /** Reads one of the addresses of surveillance. */
  public Reply get(String path) {
    return send(Request.at(path).method("GET"));
  }

  /** Sends any request that is well-formed HTTP. */
  public Reply send(Request request) {
    String call = request.header("X-Call-Id").orElseGet(() -> UUID.randomUUID().toString());
    long start = System.nanoTime();
    HttpResponse<byte[]> response = exchange(request, call);
    Reply reply =
        new Reply(
            response.statusCode(),
            response.headers(),
            response.body(),
            Duration.ofNanos(System.nanoTime() - start));
    Issued.note(reply.json());
    exchanges.add(new Exchanged(request.path(), call, reply));
    Contract.get().check(request.path(), request.method(), reply);
    return reply;
  }

  private HttpResponse<byte[]> exchange(Request request, String call) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(addresses.apply(request.path()) + request.query()))
            .timeout(PATIENCE)
            .method(
                request.method(),
                request.body().length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(builder::header);
    builder.setHeader("X-Call-Id", call);
    try {
      return http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All exchanges so far. */
  public Queue<Exchanged> exchanges() {
    return exchanges;
  }

  private static byte[] write(Map<String, ?> members) {
    try {
      return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }
}
