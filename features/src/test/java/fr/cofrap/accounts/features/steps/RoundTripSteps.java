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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a request asks of the database. */
public final class RoundTripSteps {

  private static final int ROUNDS = 3;

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
    site = new CountedSite(Deployment.get(), "authenticate");
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

  @Quand("chaque cause de refus y est provoquée")
  public void everyCause() {
    RefusalCauses causes = new RefusalCauses(site, Deployment.get().table(), person.username());
    count(Refusal.CREDENTIALS_REFUSED, causes::forEach);
    causes.forgetUnreadable();
    assertThat(trips).hasSizeGreaterThan(6);
  }

  @Quand("chaque ticket qui ne vaut rien est présenté à {fonction}")
  public void everyTicket(String function) {
    Deployment deployment = Deployment.get();
    site = new CountedSite(deployment, function);
    WorthlessTickets tickets = new WorthlessTickets(site, deployment);
    count(
        Refusal.TICKET_REFUSED,
        "generate-2fa".equals(function) ? tickets::forEnrolment : tickets::forRenewal);
  }

  /**
   * The least of several, after one that does not count: a statement is prepared at its first use,
   * and a connection that waited for half a second is asked first whether it is still there.
   */
  private void count(Refusal refusal, Consumer<BiConsumer<String, Supplier<Reply>>> attempts) {
    attempts.accept((cause, attempt) -> attempt.get());
    for (int i = 0; i < ROUNDS; i++) {
      attempts.accept(
          (cause, attempt) -> {
            int earlier = site.roundTrips();
            refusal.mustBe(attempt.get());
            trips.merge(cause, site.roundTrips() - earlier, Math::min);
          });
    }
  }

  @Alors("chacun(e) a interrogé la base {int} fois")
  public void eachAsked(int times) {
    assertThat(trips)
        .hasSizeGreaterThan(3)
        .allSatisfy((cause, asked) -> assertThat(asked).isEqualTo(times));
  }

  @Alors("la base a été interrogée {int} fois")
  public void asked(int times) {
    assertThat(site.roundTrips() - before).isEqualTo(times);
  }
}
