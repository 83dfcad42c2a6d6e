package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.DemoProcess;
import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.JavaProcess;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import io.cucumber.java.After;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;

/** Processes that are killed, asked to stop, or lack something. */
public final class ProcessSteps {

  /** As long as the product gives requests under way, and a little for the machine. */
  private static final Duration IN_TIME = Duration.ofSeconds(15);

  private final Cast cast;
  private Reply reply;
  private JavaProcess process;
  private DemoProcess demo;

  public ProcessSteps(Cast cast) {
    this.cast = cast;
  }

  @After("@pannes")
  public void tidyUp() {
    if (demo != null) {
      demo.close();
    }
  }

  @Quand("{fonction} est priée de s’arrêter pendant une authentification")
  public void terminatedAtWork(String function) {
    Deployment deployment = Deployment.get();
    process = deployment.process(function);
    try (Together together = new Together()) {
      Future<Reply> underWay;
      try (Table.Held row = deployment.table().hold(cast.person().username())) {
        underWay = together.start(cast.person()::authenticate);
        row.awaitWriters(1);
        process.terminate();
        deployment.awaitRefusalOfWork(function);
      }
      reply = Together.result(underWay);
    }
  }

  @Alors("l’authentification en cours reçoit sa réponse")
  public void answered() {
    assertThat(reply.status()).isEqualTo(200);
  }

  /** The platform's own log would have ended with the order to stop. */
  @Alors("elle figure au journal de la fonction")
  public void logged() {
    assertThat(process.output().lines())
        .anyMatch(
            line ->
                line.contains("\"username\":\"" + cast.person().username() + "\"")
                    && line.contains("\"outcome\":\"authenticated\""));
  }

  @Alors("la fonction s’arrête à temps")
  public void stopsInTime() {
    assertThat(process.exitWithin(IN_TIME)).isIn(0, 143);
  }

  @Quand("^(\\S+) est démarrée sans (\\S+)$")
  public void startedWithout(String function, String setting) {
    Map<String, String> environment = new HashMap<>(Deployment.get().environment(function));
    if (environment.remove(setting) == null) {
      environment.put("COFRAP_SECRETS", Deployment.get().secrets().without(setting).toString());
    }
    process = JavaProcess.start(function, environment);
  }

  @Quand("^(\\S+) est démarrée avec un fichier (\\S+) illisible$")
  public void startedWithUnreadable(String program, String secret) {
    Map<String, String> environment = new HashMap<>(Deployment.get().environment("authenticate"));
    environment.put("COFRAP_SECRETS", Deployment.get().secrets().unreadable(secret).toString());
    process = JavaProcess.start(program, environment);
  }

  @Alors("elle s’arrête avec le code {int} en nommant {word}")
  public void givesUp(int code, String setting) {
    assertThat(process.exitWithin(IN_TIME)).isEqualTo(code);
    assertThat(process.output()).contains(setting).doesNotContain("Exception").hasLineCount(1);
  }

  @Soit("une démonstration en service et un compte actif")
  public void demonstration() {
    demo = new DemoProcess();
    demo.start();
    cast.enter(new Person(demo, Names.next()).activate());
  }

  @Quand("la démonstration est tuée puis relancée")
  public void demonstrationKilled() {
    demo.kill();
    demo.start();
  }

  @Alors("sa sortie ne contient aucun secret remis")
  public void discreet() {
    Discretion.hidesSecrets("output of the demonstration", demo.output());
  }
}
