package fr.cofrap.accounts.features.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.RawSocket;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Product;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Thousands of malformed requests. Another run of them: {@code -Dfuzz.seed=...}, longer: {@code
 * -Dfuzz.count=...}.
 */
class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20260302);
  private static final int COUNT = Integer.getInteger("fuzz.count", 5000);
  private static final int THREADS = 48;
  private static final Pattern SERVER_ERROR = Pattern.compile("^HTTP/1\\.[01] 5[0-9]{2}");
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\bat [\\w.$]+\\(|Exception|\\.java\\b|\\b(?:java|javax|fr\\.cofrap|org\\.apache|io\\.vertx|io\\.netty)\\."
              + "|(?i:camel|vert\\.x|netty|jackson|postgres|hikari|stack ?trace)");

  private final Product product = Product.get();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  @Test
  void malformedRequestsAreRefusedQuietlyAndChangeNothing() throws InterruptedException {
    new Person(product, "fuzz-target").activate();
    String table = product.table().text();
    int logBefore = product.log().text().length();

    send(new MalformedRequests(SEED));

    assertThat(complaints).as("seed %d", SEED).isEmpty();
    assertThat(product.table().text()).as("the table").isEqualTo(table);
    assertThat(product.log().text().substring(logBefore))
        .as("the log")
        .doesNotContain(Payloads.MARK);
    assertThat(product.client().get("/_/ready").status()).isEqualTo(200);
  }

  private void send(MalformedRequests requests) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int i = 0; i < COUNT; i++) {
      byte[] request = requests.next();
      int number = i;
      threads.execute(() -> check(number, request));
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
  }

  private void check(int number, byte[] request) {
    try {
      String answer = RawSocket.exchange(product.port(), request);
      List<String> faults = faults(answer);
      if (!faults.isEmpty()) {
        complain(number, request, faults + " in: " + answer);
      }
    } catch (IOException | RuntimeException e) {
      complain(number, request, e.toString());
    }
  }

  private static List<String> faults(String answer) {
    return List.of(
            SERVER_ERROR.matcher(answer).find() ? "server error" : "",
            answer.contains(Payloads.MARK) ? "echo" : "",
            INTERNAL.matcher(answer).find() ? "internal text" : "")
        .stream()
        .filter(fault -> !fault.isEmpty())
        .toList();
  }

  private void complain(int number, byte[] request, String complaint) {
    if (complaints.size() < 5) {
      complaints.add(
          "%nrequest %d:%n%s%n%s".formatted(number, new String(request, ISO_8859_1), complaint));
    }
  }
}
