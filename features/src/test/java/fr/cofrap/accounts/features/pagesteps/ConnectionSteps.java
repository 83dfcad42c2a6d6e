package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;

/** Losing the connection, and finding it again. */
public final class ConnectionSteps {

  private static final String NAME = StateSet.NAME;

  private final Visitor visitor;
  private final Journeys journeys;
  private final AccountPage page;
  private String failure = "network";

  public ConnectionSteps(Visitor visitor, Journeys journeys) {
    this.visitor = visitor;
    this.journeys = journeys;
    this.page = visitor.page();
  }

  @Soit("la connexion est perdue")
  public void lost() {
    visitor.browser().network().cut();
  }

  @Soit("la connexion est perdue entre le mot de passe et le second facteur")
  public void lostInTheMiddle() {
    visitor.browser().network().cutBefore("generate-2fa");
  }

  @Soit("la prochaine demande sera compressée en route")
  public void compressed() {
    visitor.browser().network().restore();
    visitor.browser().network().compressNextRequest();
  }

  @Quand("la demande de cette page est envoyée")
  public void sends() {
    switch (page.view()) {
      case "sign-in" -> page.signIn().signIn(NAME, StateSet.WRONG_PASSWORD, StateSet.WRONG_CODE);
      case "create" -> page.create().create(NAME);
      case "activate" -> page.activate().activate(StateSet.WRONG_PASSWORD, StateSet.WRONG_CODE);
      case "interrupted" -> page.interrupted().retry();
      case "expired" -> page.expired().renew();
      default -> throw new AssertionError(page.view());
    }
  }

  @Alors("la page répond « {} »")
  public void answers(String words) {
    page.signIn().errors().mustName("invalid-request");
    assertThat(page.signIn().errors().text()).contains(words);
  }

  @Soit("la prochaine réponse se perdra en route")
  public void answerLost() {
    visitor.browser().network().loseNextAnswer();
  }

  @Soit("la réponse du second facteur se perdra en route")
  public void secondAnswerLost() {
    visitor.browser().network().loseAnswerOf("generate-2fa");
  }

  @Soit("la passerelle n’attendra pas la prochaine réponse")
  public void gatewayGivesUp() {
    visitor.browser().network().giveUpOnNextAnswer();
    failure = "unavailable";
  }

  @Soit("la prochaine demande arrivera deux fois")
  public void repeated() {
    visitor.browser().network().repeatNextRequest();
    failure = "credentials-refused";
  }

  @Alors("la page dit de la garder ouverte, car elle seule peut reprendre sans attendre")
  public void mustStayOpen() {
    assertThat(page.text()).contains("Gardez cette page ouverte", "sans attendre");
  }

  @Soit("{personne} a demandé sur la page à les renouveler, en vain")
  public void renewedInVain(Person person) {
    page.expired().renew();
    inVain();
  }

  @Quand("{personne} réessaie avec le code suivant")
  public void proveAgain(Person person) {
    Credentials credentials = visitor.credentials(person);
    page.activate().activate(credentials.password(), visitor.freshCode(credentials));
  }

  @Alors("la page dit que le code a peut-être déjà servi, et d’attendre le suivant")
  public void codeMayBeSpent() {
    assertThat(page.text()).containsPattern("attendez le (code )?suivant");
  }

  @Soit("{personne} a demandé un compte sur la page")
  public void asked(Person person) {
    journeys.ask(person.username());
  }

  @Soit("{personne} a demandé un compte sur la page, en vain")
  public void askedInVain(Person person) {
    asked(person);
    inVain();
    assertThat(page.create().value("username")).isEqualTo(person.username());
  }

  @Soit("{personne} a tenté d’activer son compte sur la page, en vain")
  public void activatedInVain(Person person) {
    Credentials credentials = visitor.credentials(person);
    page.activate().activate(credentials.password(), visitor.freshCode(credentials));
    inVain();
    assertThat(page.activate().value("password")).isEqualTo(credentials.password());
  }

  @Soit("{personne} a tenté de s’authentifier sur la page, en vain")
  public void signedInInVain(Person person) {
    Credentials credentials = visitor.credentials(person);
    journeys.signIn(credentials);
    inVain();
    assertThat(page.signIn().value("password")).isEqualTo(credentials.password());
  }

  private void inVain() {
    page.signIn().errors().mustName(failure);
    assertThat(page.signIn().errors().isFocused()).as("focus").isTrue();
  }

  @Quand("la connexion revient et que {personne} réessaie")
  public void retries(Person person) {
    visitor.browser().network().restore();
    page.signIn().errors().retry();
  }

  @Alors("la page annonce une création interrompue")
  public void interrupted() {
    page.interrupted().mustShow();
    inVain();
  }
}
