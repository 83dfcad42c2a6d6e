package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;

/** Creating and activating an account on the page. */
public final class CreationSteps {

  private static final String AS_SPECIFIED =
      "(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[^A-Za-z0-9])[\\x21-\\x7e]{24}";

  private final Visitor visitor;
  private final Journeys journeys;
  private final AccountPage page;
  private String first;

  public CreationSteps(Visitor visitor, Journeys journeys) {
    this.visitor = visitor;
    this.journeys = journeys;
    this.page = visitor.page();
  }

  @Soit("{personne} a créé son compte sur la page")
  @Quand("{personne} crée son compte sur la page")
  public void creates(Person person) {
    journeys.create(person.username());
    first = page.password().text();
  }

  @Soit("{personne} a créé son compte sur la page et gardé ce qui lui a été remis")
  public void keeps(Person person) {
    creates(person);
    journeys.keep(person.username());
  }

  @Soit("{personne} a créé et activé son compte sur la page, à l’aide des QR codes affichés")
  public void activates(Person person) {
    keeps(person);
    proves(person);
    page.signedIn().mustShow();
  }

  @Soit("{personne} en est au second facteur")
  public void isAtSecondFactor(Person person) {
    creates(person);
    page.password().next();
    page.secondFactor().mustShow();
  }

  @Quand("{personne} prouve sur la page qu’elle a gardé les deux")
  public void proves(Person person) {
    Credentials credentials = visitor.credentials(person);
    page.activate().activate(credentials.password(), visitor.freshCode(credentials));
  }

  @Quand("{personne} revient jusqu’au mot de passe")
  public void goesBack(Person person) {
    page.activate().backToSecondFactor();
    page.secondFactor().backToPassword();
  }

  @Quand("quelqu’un demande sur la page un compte au nom de {personne}")
  public void somebodyAsks(Person owner) {
    journeys.ask(owner.username());
  }

  @Alors("le QR code affiché, lu par un appareil, donne un mot de passe conforme")
  public void asSpecified() {
    assertThat(page.password().readQrCode()).matches(AS_SPECIFIED);
  }

  @Alors("le QR code affiché, lu par un appareil, donne le même mot de passe")
  public void same() {
    assertThat(page.password().readQrCode()).isEqualTo(first);
  }

  @Alors("son mot de passe lui est remis sur la page")
  public void handedOver() {
    asSpecified();
  }

  @Alors("{personne} peut activer son compte sur la page")
  public void canActivate(Person person) {
    journeys.prove(journeys.keep(person.username()));
    isActivated();
  }

  @Alors("la page annonce que son compte est activé")
  public void isActivated() {
    page.signedIn().mustWelcomeAfter("activated");
  }

  @Alors("la page répond que le nom n’est pas disponible")
  public void taken() {
    page.create().errors().mustName("account-exists");
    assertThat(page.create().errors().isFocused()).isTrue();
  }

  @Alors("rien de secret n’est affiché")
  public void nothingSecret() {
    assertThat(page.password().showsQrCode()).isFalse();
    assertThat(page.view()).isEqualTo("create");
  }
}
