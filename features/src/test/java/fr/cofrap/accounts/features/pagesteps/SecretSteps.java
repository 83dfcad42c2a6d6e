package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Taking a secret away without a second device, and hiding it from others. */
public final class SecretSteps {

  private static final String TYPED = "Un-Mot-De-Passe-Saisi-12";

  private static final Map<String, String> NEVER_SEARCHED =
      Map.of(
          "fr", "le copier, jamais de le chercher",
          "en", "copy it, never to search",
          "ar", "نسخها، ولا تبحث");

  private final Visitor visitor;
  private final CreationSteps creation;
  private final Journeys journeys;
  private final AccountPage page;
  private String handedOver;
  private String inviting;
  private String newPassword;
  private String label;

  public SecretSteps(Visitor visitor, CreationSteps creation, Journeys journeys) {
    this.visitor = visitor;
    this.journeys = journeys;
    this.creation = creation;
    this.page = visitor.page();
  }

  @Soit("{personne} a créé son compte sur la page et révélé le mot de passe")
  public void hasRevealedPassword(Person person) {
    creation.creates(person);
    revealsPassword(person);
    assertThat(page.password().showsText()).isTrue();
  }

  @Soit("{personne} en est au second facteur et a révélé la clé secrète")
  public void hasRevealedKey(Person person) {
    creation.isAtSecondFactor(person);
    revealsKey(person);
    assertThat(page.secondFactor().showsText()).isTrue();
  }

  @Soit("{personne} a révélé le mot de passe en cours de saisie")
  public void hasRevealedTyped(Person person) {
    page.signIn().revealTyped(TYPED);
    assertThat(page.signIn().showsTyped()).isTrue();
  }

  @Soit("le mot de passe n’est pas lisible en texte")
  public void passwordHidden() {
    assertThat(page.password().showsText()).isFalse();
  }

  @Soit("la clé secrète n’est pas lisible en texte")
  public void keyHidden() {
    assertThat(page.secondFactor().showsText()).isFalse();
  }

  @Quand("{personne} le révèle")
  public void revealsPassword(Person person) {
    page.password().toggleText();
  }

  @Quand("{personne} la révèle")
  public void revealsKey(Person person) {
    page.secondFactor().toggleText();
  }

  @Quand("{personne} copie le mot de passe et le colle au moment de l’activation")
  public void copiesPassword(Person person) {
    handedOver = page.password().readQrCode();
    page.password().copy();
    page.password().next();
    page.secondFactor().next();
    page.activate().paste("password");
  }

  @Quand("{personne} copie la clé secrète et la colle")
  public void copiesKey(Person person) {
    page.password().next();
    handedOver = Journeys.secretIn(page.secondFactor().readQrCode());
    page.secondFactor().copy();
    page.secondFactor().next();
    page.activate().paste("code");
  }

  @Quand("{personne} masque le QR code")
  public void hidesQrCode(Person person) {
    inviting = page.password().caption();
    page.password().toggleQrCode();
  }

  @Quand("{personne} regarde un autre onglet puis revient")
  public void looksElsewhere(Person person) {
    visitor.browser().screen().lookElsewhere();
  }

  @Quand("{personne} les renouvelle sur la page jusqu’au second facteur")
  public void renewsToSecondFactor(Person person) {
    page.expired().renew();
    newPassword = page.password().readQrCode();
    page.password().next();
  }

  @Alors("la page prévient que l’application montrera deux entrées, et nomme la nouvelle")
  public void warnsOfTwoEntries() {
    String uri = URLDecoder.decode(page.secondFactor().applicationLink(), StandardCharsets.UTF_8);
    label = uri.substring("otpauth://totp/".length(), uri.indexOf('?'));
    assertThat(page.secondFactor().warnsOfTwoEntries()).isTrue();
    assertThat(page.secondFactor().entry()).contains(label);
  }

  @Quand("{personne} confirme ses nouveaux identifiants sur la page")
  public void confirms(Person person) {
    String secret = Journeys.secretIn(page.secondFactor().readQrCode());
    page.secondFactor().next();
    journeys.prove(new Credentials(person.username(), newPassword, secret));
  }

  @Alors("la page dit de garder cette entrée et de supprimer l’autre")
  public void saysWhichToKeep() {
    assertThat(page.signedIn().entry()).contains(label, "supprimez");
  }

  @Alors(
      "la légende du QR code dit, dans les trois langues, de copier ce qui s’y lit et non de le chercher")
  public void neverSearched() {
    page.languages()
        .inEach(it -> assertThat(page.password().caption()).contains(NEVER_SEARCHED.get(it)));
  }

  @Alors("sa légende dit qu’il faut d’abord l’afficher")
  public void captionFollows() {
    assertThat(page.password().caption()).contains("affichez").isNotEqualTo(inviting);
    page.password().toggleQrCode();
    assertThat(page.password().caption()).isEqualTo(inviting);
  }

  @Alors("le mot de passe collé est celui qui a été remis")
  public void passwordPasted() {
    assertThat(page.activate().value("password")).isEqualTo(handedOver);
  }

  @Alors("la clé collée est celle du QR code")
  public void keyPasted() {
    assertThat(page.activate().value("code")).isEqualTo(handedOver);
  }

  @Alors("le mot de passe lisible est celui du QR code")
  public void passwordReadable() {
    assertThat(page.password().showsText()).isTrue();
    assertThat(page.password().text()).isEqualTo(page.password().readQrCode());
  }

  @Alors("la clé lisible est celle du QR code")
  public void keyReadable() {
    assertThat(page.secondFactor().text())
        .isEqualTo(Journeys.secretIn(page.secondFactor().readQrCode()));
  }

  @Alors("le lien vers l’application d’authentification est exactement l’adresse du QR code")
  public void applicationLink() {
    assertThat(page.secondFactor().applicationLink()).isEqualTo(page.secondFactor().readQrCode());
  }

  @Alors("ni le mot de passe ni son QR code ne sont affichés")
  public void passwordHiddenAgain() {
    passwordHidden();
    assertThat(page.password().showsQrCode()).isFalse();
  }

  @Alors("ni la clé secrète ni son QR code ne sont affichés")
  public void keyHiddenAgain() {
    keyHidden();
    assertThat(page.secondFactor().showsQrCode()).isFalse();
  }

  @Alors("le mot de passe saisi n’est plus lisible")
  public void typedHiddenAgain() {
    assertThat(page.signIn().showsTyped()).isFalse();
    assertThat(page.signIn().value("password")).isEqualTo(TYPED);
  }
}
