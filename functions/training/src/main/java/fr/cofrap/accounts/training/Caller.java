package fr.cofrap.accounts.training;

import fr.cofrap.accounts.runtime.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Calls functions as the page does. */
public final class Caller {

  /** Another architecture, emulated on a busy machine, takes minutes to start. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final long PAUSE_MILLIS = 20;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * Posts a JSON object.
   *
   * @param members names and values by turns
   */
  public Reply post(URI address, String... members) {
    Map<String, String> json = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      json.put(members[i], members[i + 1]);
    }
    return post(address, Json.write(json));
  }

  /** Posts a body, whatever it is, as JSON. */
  public Reply post(URI address, String body) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The status of a GET. */
  public int get(URI address) {
    try {
      return client
          .send(request(HttpRequest.newBuilder(address)), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Waits until an address answers 200.
   *
   * @param alive whether there is still something to wait for
   */
  public void await(URI address, BooleanSupplier alive) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!answers(address)) {
      if (!alive.getAsBoolean() || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(address + " is not there, or not within " + PATIENCE);
      }
      pause(PAUSE_MILLIS);
    }
  }

  private boolean answers(URI address) {
    try {
      return get(address) == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      return Reply.of(client.send(request(request), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static HttpRequest request(HttpRequest.Builder request) {
    return request.timeout(PATIENCE).build();
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
