package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;

/** Signing in on the page, and renewing what has expired. */
public final class SignInSteps {

  private final Visitor visitor;
  private final Journeys journeys;
  private final AccountPage page;

  public SignInSteps(Visitor visitor, Journeys journeys) {
    this.visitor = visitor;
    this.journeys = journeys;
    this.page = visitor.page();
  }

  @Quand("{personne} s’authentifie sur la page")
  public void signsIn(Person person) {
    page.signInAgain();
    journeys.signIn(visitor.credentials(person));
  }

  @Soit("{personne} s’est authentifiée sur la page")
  public void hasSignedIn(Person person) {
    signsIn(person);
    page.signedIn().mustShow();
  }

  @Soit("{personne} s’est vu annoncer sur la page que ses identifiants ont expiré")
  public void wasTold(Person person) {
    signsIn(person);
    page.expired().mustShow();
  }

  @Soit("{personne} a abandonné le renouvellement commencé sur la page")
  public void abandoned(Person person) {
    wasTold(person);
    asksToRenew(person);
    page.password().mustShow();
  }

  @Quand("{personne} les renouvelle sur la page, à l’aide des QR codes affichés")
  public void renews(Person person) {
    journeys.renew(person.username());
  }

  @Quand("{personne} demande sur la page à les renouveler")
  public void asksToRenew(Person person) {
    page.expired().renew();
  }

  @Quand("{personne} se déconnecte")
  public void signsOut(Person person) {
    page.signedIn().signOut();
  }

  @Alors("la page accueille {personne}")
  public void welcomes(Person person) {
    page.signedIn().mustWelcomeAfter("authenticated");
    assertThat(page.signedIn().title()).contains(person.username());
  }

  @Alors("^la page annonce ses identifiants valables jusqu’au ([0-9-]+)$")
  public void validUntil(String day) {
    assertThat(page.signedIn().validUntil().toString()).startsWith(day);
  }

  @Alors("^la page annonce que ses identifiants sont renouvelés jusqu’au ([0-9-]+)$")
  public void renewedUntil(String day) {
    page.signedIn().mustWelcomeAfter("renewed");
    validUntil(day);
  }

  @Alors("la page annonce que ses identifiants ont expiré et propose de les renouveler")
  public void expired() {
    page.expired().mustShow();
  }

  @Alors("la page explique que le délai de 15 minutes est passé et ramène à la connexion")
  public void tooLate() {
    page.expired().errors().mustName("ticket-refused");
    assertThat(page.expired().errors().isFocused()).isTrue();
    page.expired().backToSignIn();
    page.signIn().mustShow();
  }

  @Alors("les anciens identifiants de {personne} sont refusés par la page")
  public void formerRefused(Person person) {
    page.signInAgain();
    journeys.signIn(visitor.formerCredentials(person));
    page.signIn().errors().mustName("credentials-refused");
  }

  @Alors("les nouveaux identifiants de {personne} sont acceptés par la page")
  public void newAccepted(Person person) {
    signsIn(person);
    welcomes(person);
  }

  @Alors("la page le confirme et ne montre plus rien de {personne}")
  public void signedOut(Person person) {
    page.signIn().mustShow();
    assertThat(page.announcement()).isNotBlank();
    assertThat(page.signIn().value("username")).isEmpty();
    assertThat(page.signIn().value("password")).isEmpty();
    assertThat(page.text()).doesNotContain(person.username());
  }
}
