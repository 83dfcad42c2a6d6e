package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;

/** A database that is killed as soon as a function has answered. */
public final class DatabaseCrashSteps {

  private final Deployment deployment = Deployment.get();
  private final Person person = new Person(deployment, Names.next());

  @Quand("la base est tuée aussitôt après la remise d’un mot de passe")
  public void killedAfterPassword() {
    assertThat(person.create().status()).isEqualTo(201);
    deployment.postgres().kill();
  }

  @Quand("la base est tuée aussitôt après la remise d’un second facteur")
  public void killedAfterSecondFactor() {
    person.enrolled();
    deployment.postgres().kill();
  }

  @Quand("la base est tuée aussitôt après une activation")
  public void killedAfterActivation() {
    person.activate();
    deployment.postgres().kill();
  }

  @Quand("la base est tuée aussitôt après une authentification")
  public void killedAfterAuthentication() {
    assertThat(person.activate().authenticate().event()).isEqualTo("authenticated");
    deployment.postgres().kill();
  }

  @Quand("qu’elle redémarre")
  public void restarts() {
    deployment.serve();
  }

  @Alors("le compte peut être activé")
  public void canBeActivated() {
    if (person.authenticator() == null) {
      assertThat(person.enrol().status()).isEqualTo(200);
    }
    assertThat(person.authenticate().event()).isEqualTo("activated");
  }

  @Alors("le code qui a servi ne sert plus, le suivant ouvre le compte")
  public void spent() {
    Refusal.CREDENTIALS_REFUSED.mustBe(
        person.authenticate(person.password(), person.authenticator().lastCode()));
    assertThat(person.authenticate().event()).isEqualTo("authenticated");
  }
}
