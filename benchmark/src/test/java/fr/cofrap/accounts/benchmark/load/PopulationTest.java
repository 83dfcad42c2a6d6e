package fr.cofrap.accounts.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against functions that refuse whatever the real ones would. */
class PopulationTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int ACCOUNTS = 5;

  private final StrictFunctions functions = new StrictFunctions();
  private Population population;

  @BeforeEach
  void populate() throws IOException {
    functions.start();
    population = Population.make(ACCOUNTS, functions.ports());
  }

  @AfterEach
  void stop() {
    functions.stop();
  }

  private int port(String function) {
    return functions.ports().get(function);
  }

  @Test
  void everyAccountIsCreatedEnrolledAndActivated() {
    assertThat(population.size()).isEqualTo(ACCOUNTS);
    assertThat(functions.activated()).isEqualTo(ACCOUNTS);
  }

  @Test
  void everyAuthenticationHasACodeOfItsOwnUntilAllAreSpent() throws IOException {
    Load load = population.authenticate(port("authenticate"), 3, LONG);
    assertThat(load.count()).isBetween(ACCOUNTS, 2 * ACCOUNTS);
  }

  @Test
  void onceTheTableHasForgottenTheCodesTheyServeAgain() throws IOException {
    population.authenticate(port("authenticate"), 3, LONG);
    functions.forget();
    population.forget();
    assertThat(population.authenticate(port("authenticate"), 3, LONG).count()).isPositive();
  }

  @Test
  void aCodeThatWasUsedIsNotOfferedToOneCallerEither() throws IOException {
    population.authenticate(port("authenticate"), 3, LONG);
    assertThatExceptionOfType(BenchmarkException.class).isThrownBy(population::request);
  }

  @Test
  void oneCallerIsOfferedARequestThatServesOnce() throws IOException {
    assertThat(List.of(text(population.request()), text(population.request())))
        .doesNotHaveDuplicates()
        .allSatisfy(request -> assertThat(request).contains("\"password\":\"pw-10000000"));
  }

  @Test
  void aServerThatAnswersAnythingIsAskedForTheWholeTime() throws IOException {
    Load load = population.knock(functions.indulgent(), 2, Duration.ofMillis(300));
    assertThat(load.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(300).toNanos());
    assertThat(load.nanos()[load.count() - 1]).isBetween(1L, load.elapsed());
  }

  @Test
  void noNameIsCreatedTwice() throws IOException {
    String first = text(population.creation());
    population.create(port("generate-password"), 2, Duration.ofMillis(200));
    population.create(port("generate-password"), 2, Duration.ofMillis(200));
    assertThat(text(population.creation())).isNotEqualTo(first);
  }

  @Test
  void anEnrolmentBringsTheTicketOfItsOwnCreation() throws IOException {
    String request = text(population.enrolment(port("generate-password")));
    String name = request.replaceAll("(?s).*\"username\":\"(\\d+)\".*", "$1");
    assertThat(request).endsWith("\"ticket\":\"" + StrictFunctions.ticket(name) + "\"}");
  }

  private static String text(byte[] request) {
    return new String(request, StandardCharsets.UTF_8);
  }
}
