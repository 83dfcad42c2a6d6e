package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.pages.ErrorSummary;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.util.HashSet;
import java.util.Set;

/** What the page says when something is not right. */
public final class ErrorSteps {

  private static final Set<String> WAYS_OF_REFUSING = new HashSet<>();

  private final Visitor visitor;
  private final Journeys journeys;
  private final AccountPage page;
  private String typed;

  public ErrorSteps(Visitor visitor, Journeys journeys) {
    this.visitor = visitor;
    this.journeys = journeys;
    this.page = visitor.page();
  }

  private ErrorSummary errors() {
    return page.signIn().errors();
  }

  @Soit("la connexion a été demandée sans rien saisir")
  @Quand("la connexion est demandée sans rien saisir")
  public void submitsNothing() {
    page.signIn().submit();
    errors().mustName("fields");
  }

  @Quand("la première erreur du résumé est suivie")
  public void followsFirst() {
    errors().followFirst();
  }

  @Quand("quelqu’un demande sur la page un compte au nom de « {} »")
  public void asks(String name) {
    journeys.ask(name);
    errors().mustName("fields");
  }

  @Quand("{personne} s’authentifie sur la page avec un mot de passe faux")
  public void wrongPassword(Person person) {
    Credentials right = visitor.credentials(person);
    signIn(new Credentials(right.username(), "Faux-Faux-Faux-Faux-1234", right.secret()));
  }

  @Quand("{personne} s’authentifie sur la page avec un code faux")
  public void wrongCode(Person person) {
    Credentials right = visitor.credentials(person);
    typed = right.username();
    journeys.signIn(right, visitor.wrongCode(right));
  }

  @Quand("{personne} s’authentifie sur la page avec un nom inconnu")
  public void wrongName(Person person) {
    Credentials right = visitor.credentials(person);
    signIn(new Credentials(right.username() + ".x", right.password(), right.secret()));
  }

  private void signIn(Credentials credentials) {
    typed = credentials.username();
    journeys.signIn(credentials);
  }

  @Alors("le résumé des erreurs a le focus et mène aux {int} champs à corriger")
  public void leadsTo(int fields) {
    assertThat(errors().isFocused()).as("focus").isTrue();
    assertThat(errors().matchesFields(fields)).as("fields to correct").isTrue();
  }

  @Alors("le résumé des erreurs a le focus et mène au champ à corriger")
  public void leadsToOne() {
    leadsTo(1);
  }

  @Alors("le titre du résumé des erreurs est sous les yeux")
  public void titleInSight() {
    assertThat(errors().isFocused()).as("focus").isTrue();
    assertThat(errors().titleIsInSight()).isTrue();
  }

  @Alors("le résumé des erreurs demande, dans les trois langues, de patienter 15 minutes")
  public void tellsToWait() {
    page.languages().inEach(language -> assertThat(errors().text()).as(language).contains("15"));
  }

  @Alors("la page n’annonce plus la déconnexion")
  public void noNotice() {
    assertThat(page.signIn().hasNotice()).isFalse();
  }

  @Quand("la page est ouverte sans JavaScript")
  public void opensWithoutScripts() {
    page.openWithoutScripts();
  }

  @Alors("elle dit dans les trois langues qu’il lui en faut, sans formulaire ni lien")
  public void saysSo() {
    assertThat(page.text()).contains("JavaScript", "needs", "جافا سكريبت");
    assertThat(page.offersAnything()).isFalse();
  }

  @Alors("le titre du document signale une erreur")
  public void title() {
    assertThat(page.title()).startsWith("Erreur");
  }

  @Alors("le premier champ à corriger a le focus, et son message lui est associé")
  public void leadsToFirst() {
    assertThat(errors().leadsToFirstField()).isTrue();
  }

  @Alors("la page refuse ces identifiants, sans dire lequel est faux")
  public void refuses() {
    errors().mustName("credentials-refused");
    WAYS_OF_REFUSING.add(errors().text());
    assertThat(WAYS_OF_REFUSING).as("one message for all").hasSize(1);
    assertThat(errors().isFocused()).as("focus").isTrue();
    assertThat(errors().matchesFields(0)).as("no field is named").isTrue();
  }

  @Alors("le nom saisi est conservé")
  public void kept() {
    assertThat(page.signIn().value("username")).isEqualTo(typed);
  }

  @Alors("le nom « {} » est conservé")
  public void kept(String name) {
    assertThat(page.create().value("username")).isEqualTo(name);
  }
}
