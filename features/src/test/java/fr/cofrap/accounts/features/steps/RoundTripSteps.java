package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.CountedSite;
import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.After;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;

/** What an authentication asks of the database. */
public final class RoundTripSteps {

  private CountedSite site;
  private Person person;
  private int before;

  @After
  public void stop() {
    if (site != null) {
      site.close();
    }
  }

  /** Statements are prepared at their first use, which asks once more: that is over. */
  @Soit("un compte qui s’est déjà authentifié")
  public void account() {
    site = new CountedSite(Deployment.get());
    person = new Person(site, Names.next()).activate();
    assertThat(person.authenticate().status()).isEqualTo(200);
  }

  @Quand("il s’authentifie de nouveau")
  public void again() {
    before = site.roundTrips();
    Reply reply = person.authenticate();
    assertThat(reply.status()).isEqualTo(200);
  }

  @Alors("la base a été interrogée {int} fois")
  public void asked(int times) {
    assertThat(site.roundTrips() - before).isEqualTo(times);
  }
}
