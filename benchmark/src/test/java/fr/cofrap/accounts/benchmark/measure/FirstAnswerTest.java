package fr.cofrap.accounts.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.site.Ports;
import fr.cofrap.accounts.benchmark.site.Program;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAnswerTest {

  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final int port = Ports.free();
  @TempDir private Path folder;
  private HttpServer server;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    program = Program.start(List.of("sleep", "60"), Map.of(), folder.resolve("log"));
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(statuses.pop(), -1);
          exchange.close();
        });
  }

  @AfterEach
  void tidy() {
    server.stop(0);
    program.close();
  }

  private FirstAnswer.Times await() throws IOException {
    return FirstAnswer.await(program, port, DemoStart.get("/"));
  }

  @Test
  void aProgramThatIsNotReadyIsAskedAgain() throws IOException {
    statuses.addAll(List.of(503, 404, 201, 200));
    server.start();
    FirstAnswer.Times times = await();
    assertThat(statuses).containsExactly(200);
    assertThat(times.port()).isPositive().isLessThanOrEqualTo(times.answer());
  }

  @Test
  void aRefusalIsNotTakenForAnAnswer() {
    statuses.add(401);
    server.start();
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(this::await)
        .withMessageContaining("401");
  }

  @Test
  void aProgramThatHasEndedIsNotWaitedFor() {
    server.start(); // a server that never started goes on accepting connections once stopped
    server.stop(0);
    program.close();
    assertThatExceptionOfType(BenchmarkException.class).isThrownBy(this::await);
  }
}
