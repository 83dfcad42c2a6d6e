package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.pages.ByKeyboard;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;

/** The page without a pointer. Every stop on the way is checked by the keyboard itself. */
public final class KeyboardSteps {

  private final Visitor visitor;
  private final AccountPage page;
  private final ByKeyboard keyboard;

  public KeyboardSteps(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.keyboard = page.keyboard();
  }

  @Soit("{personne} n’utilise que le clavier")
  public void keyboardOnly(Person person) {
    page.signIn().mustShow();
  }

  @Soit("l’écran a {int} pixels de large et {int} de haut")
  public void size(int width, int height) {
    visitor.browser().screen().resize(width, height);
  }

  @Soit("{personne} a créé et activé son compte au clavier")
  public void activates(Person person) {
    keyboard.enter("go-create");
    page.create().mustShow();
    keyboard.type("username", person.username());
    keyboard.enter("submit");
    prove(keep(person));
    page.signedIn().mustWelcomeAfter("activated");
    keyboard.space("sign-out");
  }

  @Quand("{personne} s’authentifie et renouvelle ses identifiants au clavier")
  public void renews(Person person) {
    Credentials credentials = visitor.credentials(person);
    page.signIn().mustShow();
    keyboard.type("username", credentials.username());
    prove(credentials);
    page.expired().mustShow();
    keyboard.space("renew");
    prove(keep(person));
  }

  /** From the password to the proof. */
  private Credentials keep(Person person) {
    String password = page.password().readQrCode();
    keyboard.enter("continue");
    page.secondFactor().mustShow();
    // before a camera is pointed at the page, which scrolls it
    keyboard.reach("continue");
    String secret = Journeys.secretIn(page.secondFactor().readQrCode());
    keyboard.space();
    page.activate().mustShow();
    Credentials credentials = new Credentials(person.username(), password, secret);
    visitor.keep(credentials);
    return credentials;
  }

  private void prove(Credentials credentials) {
    keyboard.type("password", credentials.password());
    keyboard.type("code", visitor.freshCode(credentials));
    keyboard.enter("submit");
  }

  @Quand("{personne} suit le premier lien de la page")
  public void skips(Person person) {
    keyboard.skip();
  }

  @Alors("le contenu a le focus")
  public void inContent() {
    assertThat(keyboard.isInContent()).isTrue();
  }

  @Alors("chaque commande est atteinte au clavier, et son focus se voit")
  public void round() {
    keyboard.round();
  }
}
