package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Repository;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;

/** The presenter's bar of the local demonstration. */
public final class BarSteps {

  private static final List<String> WORDS = List.of("/demo", "presenter", "présentateur");

  private final Visitor visitor;
  private final AccountPage page;

  public BarSteps(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  @Soit("la barre n’est pas servie")
  public void notServed() {
    visitor.browser().network().leaveOut("/demo/bar/");
    page.open();
    visitor.browser().console().lines();
  }

  @Quand("le présentateur laisse passer six mois")
  public void letSixMonthsPass() {
    page.bar().letSixMonthsPass();
  }

  @Quand("le présentateur montre la table")
  public void showsTable() {
    page.bar().openTable();
  }

  @Alors("le téléphone montre à {personne} le même code qu’une application d’authentification")
  public void showsCode(Person person) {
    page.bar().mustShowCode(person.username(), visitor.currentCode(visitor.credentials(person)));
  }

  @Alors("le téléphone montre un seul code pour {personne}")
  public void showsOneCode(Person person) {
    page.bar().mustShowCodes(person.username(), 1);
  }

  @Alors("le téléphone montre deux codes pour {personne}")
  public void showsTwoCodes(Person person) {
    page.bar().mustShowCodes(person.username(), 2);
  }

  @Alors("le compte de {personne} y figure, sans rien de secret")
  public void nothingReadable(Person person) {
    assertThat(page.bar().table()).contains(person.username());
    Discretion.hidesSecrets("table", page.bar().table());
  }

  @Alors("le premier arrêt du clavier la ferme, et Échap aussi")
  public void closesAtOnce() {
    assertThat(page.bar().isAboutToClose()).as("focus").isTrue();
    page.bar().closeTable(Keys.ENTER);
    page.bar().openTable();
    page.bar().closeTable(Keys.ESCAPE);
  }

  @Alors("ce que la barre en dit est sous les yeux")
  public void outcomeInSight() {
    assertThat(page.bar().outcomeIsInSight()).isTrue();
  }

  @Alors("la barre est au bout de la page, et non au bas de l’écran")
  public void afterThePage() {
    assertThat(page.bar().isOnTheScreen()).isFalse();
  }

  @Alors("le bouton de connexion est sous les yeux, dans les trois langues")
  public void submitInSight() {
    page.languages()
        .inEach(language -> assertThat(page.signIn().submitIsInSight()).as(language).isTrue());
  }

  @Alors("la page n’a pas de barre")
  public void noBar() {
    assertThat(page.bar().isThere()).isFalse();
  }

  @Alors("aucun fichier de la page ne parle de la barre ni de la démonstration")
  public void notDelivered() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.path("frontend"))) {
      assertThat(files.filter(Files::isRegularFile).filter(BarSteps::speaksOfIt)).isEmpty();
    }
  }

  private static boolean speaksOfIt(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return WORDS.stream().anyMatch(text::contains);
    } catch (IOException e) {
      return false;
    }
  }
}
