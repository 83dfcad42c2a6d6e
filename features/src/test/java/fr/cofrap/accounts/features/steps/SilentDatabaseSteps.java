package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.CountingRelay;
import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** Databases that stand still, go away, or cannot be trusted. */
public final class SilentDatabaseSteps {

  /** A connection that says nothing is given up after five seconds, and so is its replacement. */
  private static final Duration BOUND = Duration.ofSeconds(12);

  private static final int CALLS = 12;

  private final Cast cast;
  private final DatabaseScene scene;
  private final Deployment deployment = Deployment.get();
  private CountingRelay relay;
  private Reply reply;

  public SilentDatabaseSteps(Cast cast, DatabaseScene scene) {
    this.cast = cast;
    this.scene = scene;
  }

  @Alors("elles vivent, répondent que {refus}, et cela en un temps borné")
  public void unavailable(Refusal refusal) {
    for (String function : Deployment.FUNCTIONS) {
      assertThat(scene.functions().status(function, "/_/ready")).isEqualTo(503);
    }
    try (Together together = new Together()) {
      List<Future<Reply>> calls = together.start(Collections.nCopies(CALLS, this::attempt));
      for (String function : Deployment.FUNCTIONS) {
        assertThat(scene.functions().status(function, "/_/health")).isEqualTo(200);
      }
      assertThat(Together.results(calls))
          .allSatisfy(refusal::mustBe)
          .allSatisfy(it -> assertThat(it.time()).isLessThan(BOUND));
    }
  }

  private Reply attempt() {
    return scene.functions().client().call("generate-password", Map.of("username", Names.next()));
  }

  @Alors("^leur journal nomme la cause, « (.*) », et aucun secret$")
  public void named(String cause) {
    assertThat(scene.functions().output())
        .contains(cause)
        .doesNotContain(deployment.secrets().databasePassword());
  }

  @Quand("la base se fige")
  public void frozen() {
    deployment.postgres().freeze();
  }

  @Quand("la base repart")
  public void goesOn() {
    deployment.postgres().thaw();
  }

  @Soit("une liaison avec la base qui peut être coupée")
  public void relay() {
    relay = scene.keep(new CountingRelay(deployment.postgres().port()));
    scene.place("liaison", "localhost:" + relay.port());
  }

  @Soit("un compte actif chez elles")
  public void account() {
    cast.enter(new Person(scene.functions(), Names.next()).activate());
  }

  @Quand("la liaison est coupée au milieu d’une authentification")
  public void cutInTheMiddle() {
    authenticateMeanwhile(relay::cut);
  }

  @Quand("la base se fige au milieu d’une authentification")
  public void frozenInTheMiddle() {
    authenticateMeanwhile(this::frozen);
  }

  private void authenticateMeanwhile(Runnable fault) {
    try (Together together = new Together();
        Table.Held row = deployment.table().hold(cast.person().username())) {
      Future<Reply> underWay = together.start(cast.person()::authenticate);
      row.awaitWriters(1);
      fault.run();
      try {
        reply = Together.result(underWay);
      } finally {
        goesOn();
      }
    }
  }

  @Alors("la réponse est que {refus}, et cela en un temps borné")
  public void refused(Refusal refusal) {
    refusal.mustBe(reply);
    assertThat(reply.time()).isLessThan(BOUND);
  }

  /** Without it the statement would end well, once the database goes on. */
  @Alors("leur journal dit que le pilote a renoncé, et n’a qu’une ligne de décision pour cet appel")
  public void decidedOnce() {
    String person = "\"username\":\"" + cast.person().username() + "\"";
    String log = scene.functions().output();
    assertThat(log.lines())
        .filteredOn(it -> it.contains(person) && it.contains("\"outcome\":\"unavailable\""))
        .hasSize(1);
    assertThat(log).contains("PSQLException [08006]");
  }

  /** The database ends by itself what it was asked: the code is spent, and nothing else changed. */
  @Alors("le code interrompu ne sert plus, et le suivant ouvre le compte")
  public void wholeRow() {
    Person person = cast.person();
    Refusal.CREDENTIALS_REFUSED.mustBe(
        person.authenticate(person.password(), person.authenticator().lastCode()));
    assertThat(person.authenticate().event()).isEqualTo("authenticated");
  }
}
