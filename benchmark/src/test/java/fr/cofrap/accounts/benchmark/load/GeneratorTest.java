package fr.cofrap.accounts.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GeneratorTest {

  private final Set<String> bodies = new ConcurrentSkipListSet<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(201, 2);
          exchange.getResponseBody().write("{}".getBytes());
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Load run(int expected) throws IOException {
    int[] left = {50};
    Creations creations = new Creations(7);
    Source source = () -> left[0]-- > 0 ? creations.next() : null;
    return Generator.run(server.getAddress().getPort(), 4, Duration.ofMinutes(1), expected, source);
  }

  @Test
  void everyRequestIsAskedOnceAndCounted() throws IOException {
    Load load = run(201);
    assertThat(load.count()).isEqualTo(50);
    assertThat(bodies).hasSize(50).contains("{\"username\":\"0000000007\"}");
    assertThat(load.nanos()).isSorted();
    assertThat(load.rate()).isPositive();
    assertThat(load.exhausted()).isTrue();
  }

  @Test
  void aRunThatHasAlwaysSomethingToAskEndsWithItsTime() throws IOException {
    Duration time = Duration.ofMillis(200);
    int port = server.getAddress().getPort();
    Load load = Generator.run(port, 4, time, 201, new Creations(1));
    assertThat(load.exhausted()).isFalse();
    assertThat(load.elapsed()).isGreaterThanOrEqualTo(time.toNanos());
  }

  @Test
  void anUnexpectedAnswerEndsTheRun() {
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> run(200))
        .withMessageContaining("201 au lieu de 200");
  }
}
