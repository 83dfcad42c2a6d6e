package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Authenticating with both factors. */
public final class AuthenticationSteps {

  private final World world;

  public AuthenticationSteps(World world) {
    this.world = world;
  }

  @Soit("{personne} a un compte actif")
  public void isActive(Person person) {
    person.activate();
  }

  @Soit("{personne} et {personne} ont chacun(e) un compte actif")
  public void areActive(Person one, Person other) {
    one.activate();
    other.activate();
  }

  @Soit("{personne} s’est authentifiée")
  public void hasAuthenticated(Person person) {
    assertThat(person.authenticate().status()).isEqualTo(200);
  }

  @Quand("{personne} s’authentifie")
  @Quand("{personne} s’authentifie avec le code que son application affiche")
  @Quand("{personne} s’authentifie avec ses identifiants")
  public void authenticates(Person person) {
    world.answered(person.authenticate());
  }

  @Quand("{personne} s’authentifie le {instant}")
  public void authenticatesAt(Person person, Instant moment) {
    world.product().clock().setTo(moment);
    authenticates(person);
  }

  @Quand("{personne} s’authentifie en saisissant son nom en majuscules entouré d’espaces")
  public void authenticatesLoudly(Person person) {
    world.answered(
        world
            .client()
            .call(
                "authenticate",
                Map.of(
                    "username", " " + person.username().toUpperCase(Locale.ROOT) + " ",
                    "password", person.password(),
                    "code", person.authenticator().freshCode())));
  }

  @Quand("{personne} s’authentifie avec un code inventé")
  public void withInventedCode(Person person) {
    world.answered(person.authenticate(person.password(), "000000"));
  }

  @Quand("{personne} s’authentifie avec un mauvais code")
  public void withWrongCode(Person person) {
    world.answered(person.authenticate(person.password(), person.authenticator().wrongCode()));
  }

  @Quand("{personne} s’authentifie avec un mauvais mot de passe et un mauvais code")
  public void withNothingRight(Person person) {
    world.answered(
        person.authenticate("Wrong-password-of-24-ch!", person.authenticator().wrongCode()));
  }

  @Quand("{personne} s’authentifie avec un mauvais mot de passe")
  public void withWrongPassword(Person person) {
    withPassword(person, "Wrong-password-of-24-ch!");
  }

  @Quand("{personne} s’authentifie avec un mot de passe vide")
  public void withEmptyPassword(Person person) {
    withPassword(person, "");
  }

  @Quand("{personne} s’authentifie avec un mot de passe en SQL")
  public void withSqlPassword(Person person) {
    withPassword(person, "' or '1'='1'; drop table account; --");
  }

  @Quand("{personne} s’authentifie avec un mot de passe en HTML")
  public void withHtmlPassword(Person person) {
    withPassword(person, "<script>alert(document.cookie)</script>");
  }

  @Quand("{personne} s’authentifie avec son mot de passe en minuscules")
  public void withLowerCase(Person person) {
    withPassword(person, person.password().toLowerCase(Locale.ROOT));
  }

  @Quand("{personne} s’authentifie avec son mot de passe suivi d’une espace")
  public void withTrailingBlank(Person person) {
    withPassword(person, person.password() + " ");
  }

  @Quand("{personne} s’authentifie avec le mot de passe et le code de {personne}")
  public void withOthers(Person person, Person other) {
    other.activate();
    world.answered(person.authenticate(other.password(), other.authenticator().freshCode()));
  }

  private void withPassword(Person person, String password) {
    world.answered(person.authenticate(password, person.authenticator().freshCode()));
  }

  @Quand("{personne} s’authentifie au nom de {personne} avec ses propres identifiants")
  public void inTheNameOf(Person impostor, Person owner) {
    world.answered(owner.authenticate(impostor.password(), impostor.authenticator().freshCode()));
  }

  @Alors("son compte est activé")
  public void activated() {
    status("activated");
  }

  @Alors("elle est authentifiée")
  public void authenticated() {
    status("authenticated");
  }

  private void status(String status) {
    Reply reply = world.reply();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.event()).isEqualTo(status);
    assertThat(reply.text("username")).isEqualTo(world.current().username());
  }

  @Alors("ses identifiants sont valables jusqu’au {instant}")
  public void validUntil(Instant end) {
    assertThat(world.reply().text("valid_until")).isEqualTo(end.toString());
  }

  @Alors("le compte de {personne} n’est pas actif")
  public void notActive(Person person) {
    assertThat(world.product().table().row(person.username()).get("password")).isNull();
  }
}
