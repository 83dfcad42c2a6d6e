package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.JavaProcess;
import io.cucumber.java.After;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every program that is told where the database is, with an address that none can use. */
public final class BadAddressSteps {

  private static final String DEMONSTRATION = "demo";
  private static final List<String> OTHERS =
      List.of("generate-password", "generate-2fa", "authenticate", "rotate-keys");
  private static final Duration IN_TIME = Duration.ofSeconds(30);

  private final Map<String, JavaProcess> processes = new LinkedHashMap<>();

  /** Those that should not have started. */
  @After("@pannes")
  public void kill() {
    processes.values().stream().filter(JavaProcess::isAlive).forEach(JavaProcess::kill);
  }

  @Quand("^chaque programme est démarré avec l’adresse de base « (.*) »$")
  public void started(String address) {
    Map<String, String> environment = new HashMap<>(Deployment.get().environment(DEMONSTRATION));
    environment.put("COFRAP_DATABASE_URL", address);
    processes.put(DEMONSTRATION, JavaProcess.start(DEMONSTRATION, environment));
    OTHERS.forEach(it -> processes.put(it, JavaProcess.start(it, environment)));
  }

  @Alors(
      "tous s’arrêtent en nommant COFRAP_DATABASE_URL, la démonstration avec le code {int} et les autres avec le code {int}")
  public void giveUp(int demonstration, int others) {
    processes.forEach(
        (program, process) -> {
          assertThat(process.exitWithin(IN_TIME))
              .as(program)
              .isEqualTo(DEMONSTRATION.equals(program) ? demonstration : others);
          assertThat(process.output())
              .as(program)
              .contains("COFRAP_DATABASE_URL")
              .doesNotContain("Exception")
              .hasLineCount(1);
        });
  }

  @Alors("la démonstration donne son remède en français")
  public void inFrench() {
    assertThat(processes.get(DEMONSTRATION).output())
        .contains("écrivez jdbc:postgresql://")
        .contains("ou n’en donnez pas, pour la base embarquée");
  }

  @Alors("^aucun ne répète « (.*) »$")
  public void silentAbout(String secret) {
    assertThat(processes.values())
        .isNotEmpty()
        .allSatisfy(process -> assertThat(process.output()).doesNotContain(secret));
  }
}
