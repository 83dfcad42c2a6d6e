package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;

/** What is told to those who do not see the page. */
public final class AnnouncementSteps {

  private final AccountPage page;

  public AnnouncementSteps(Visitor visitor) {
    this.page = visitor.page();
  }

  @Quand("{personne} copie le mot de passe, et cela est annoncé")
  public void copies(Person person) {
    page.password().copy();
    assertThat(page.announcement()).isNotBlank();
  }

  @Quand("{personne} passe au second facteur")
  public void goesOn(Person person) {
    page.password().next();
    page.secondFactor().mustShow();
  }

  @Quand("le navigateur refuse de copier le mot de passe")
  public void refusesToCopy() {
    page.password().copyInVain();
  }

  @Alors("plus rien n’est annoncé")
  public void nothingLeft() {
    assertThat(page.isHushed()).isTrue();
  }

  @Alors("la page alerte, et dit comment le copier soi-même")
  public void alerts() {
    assertThat(page.password().alert()).contains("sélectionné", "Ctrl + C");
    assertThat(page.isHushed()).as("said once").isTrue();
  }
}
