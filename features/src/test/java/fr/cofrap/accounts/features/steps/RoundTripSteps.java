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
import java.util.LinkedHashMap;
import java.util.Map;

/** What an authentication asks of the database. */
public final class RoundTripSteps {

  private CountedSite site;
  private Person person;
  private int before;
  private final Map<String, Integer> trips = new LinkedHashMap<>();

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

  /**
   * Right after another call: a connection that nobody used for half a second is asked first
   * whether it is still there.
   */
  @Quand("il s’authentifie de nouveau")
  public void again() {
    String code = person.authenticator().freshCode();
    person.authenticate("not the password", code);
    before = site.roundTrips();
    Reply reply = person.authenticate(person.password(), code);
    assertThat(reply.status()).isEqualTo(200);
  }

  /** Each cause once before, for what is prepared at its first use. */
  @Quand("chaque cause de refus y est provoquée")
  public void everyCause() {
    RefusalCauses causes = new RefusalCauses(site, Deployment.get().table(), person.username());
    causes.forEach((cause, attempt) -> attempt.get());
    causes.forEach(
        (cause, attempt) -> {
          int earlier = site.roundTrips();
          Refusal.CREDENTIALS_REFUSED.mustBe(attempt.get());
          trips.put(cause, site.roundTrips() - earlier);
        });
    causes.forgetUnreadable();
  }

  @Alors("chacune a interrogé la base {int} fois")
  public void eachAsked(int times) {
    assertThat(trips)
        .hasSizeGreaterThan(6)
        .allSatisfy((cause, asked) -> assertThat(asked).isEqualTo(times));
  }

  @Alors("la base a été interrogée {int} fois")
  public void asked(int times) {
    assertThat(site.roundTrips() - before).isEqualTo(times);
  }
}
