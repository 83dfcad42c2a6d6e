package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.browser.Memory;
import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;

/** What stays in the browser: nothing. */
public final class MemorySteps {

  /** Asks as the browser does when somebody is about to leave. */
  private static final String LEAVING =
      "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))";

  private final Visitor visitor;
  private final Memory memory;
  private final AccountPage page;

  public MemorySteps(Visitor visitor) {
    this.visitor = visitor;
    this.memory = new Memory(visitor.browser());
    this.page = visitor.page();
  }

  @Quand("{personne} va sur un autre site puis revient en arrière")
  public void leavesAndComesBack(Person person) {
    visitor.browser().open("about:blank");
    visitor.browser().driver().navigate().back();
  }

  @Quand("le téléphone recharge la page")
  public void reloads() {
    visitor.browser().driver().navigate().refresh();
    page.signIn().mustShow();
  }

  @Alors("la connexion dit que la page a été rechargée, et que faire")
  public void saysWhatToDo() {
    assertThat(page.text())
        .contains("Cette page a été rechargée", "connectez-vous ici avec eux", "15 minutes");
  }

  @Alors("la page prévient avant d’être quittée")
  public void warns() {
    assertThat(visitor.browser().run(LEAVING)).isEqualTo(true);
  }

  @Alors("c’est la connexion, vierge de tout secret, qui est affichée")
  public void blank() {
    page.signIn().mustShow();
    assertThat(page.signIn().value("username")).isEmpty();
    assertThat(page.signIn().value("password")).isEmpty();
    goneFromDocument();
  }

  @Alors("le navigateur ne garde rien de la page")
  public void nothingStored() {
    assertThat(memory.stored()).isEmpty();
  }

  @Alors("aucune adresse visitée ne dit autre chose que la vue et la langue")
  public void nothingInAddresses() {
    assertThat(memory.tellingAddresses()).isEmpty();
    Discretion.hidesSecrets("history", memory.titles());
  }

  @Alors("ni le mot de passe ni la clé secrète ne sont plus dans le document")
  public void goneFromDocument() {
    Discretion.hidesSecrets("document", memory.document());
  }
}
