package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Programs;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asking for a password, and what is handed over. */
public final class PasswordSteps {

  private final World world;

  public PasswordSteps(World world) {
    this.world = world;
  }

  @Soit("{personne} a demandé un compte")
  public void hasAsked(Person person) {
    assertThat(person.create().status()).isEqualTo(201);
  }

  @Soit("{personne} et {personne} ont chacun demandé un compte")
  public void haveAsked(Person one, Person other) {
    hasAsked(one);
    hasAsked(other);
  }

  @Soit("le compte de {personne} a été demandé de nouveau")
  public void wasAskedAgain(Person owner) {
    stranger(owner).create();
  }

  @Soit("le compte de {personne} a été demandé de nouveau par {personne}")
  public void wasTakenOver(Person owner, Person other) {
    assertThat(stranger(owner).create().status()).isEqualTo(201);
  }

  @Quand("{personne} demande un compte")
  public void asks(Person person) {
    world.answered(person.create());
  }

  @Quand("{personne} demande un compte en saisissant son nom en majuscules entouré d’espaces")
  public void asksLoudly(Person person) {
    String typed = "  " + person.username().toUpperCase(Locale.ROOT) + "\t ";
    world.answered(world.client().call("generate-password", Map.of("username", typed)));
  }

  @Quand("le compte de {personne} est demandé de nouveau")
  public void askedAgain(Person owner) {
    world.answered(stranger(owner).create());
  }

  @Quand("les noms de {personne} et de {personne} sont demandés de nouveau")
  public void bothAskedAgain(Person one, Person other) {
    world.answered(List.of(stranger(one).create(), stranger(other).create()));
  }

  /** Somebody who knows the name and nothing else. */
  private Person stranger(Person owner) {
    return new Person(world.site(), owner.username());
  }

  @Alors("un mot de passe de 24 caractères lui est remis")
  public void handedOver() {
    assertThat(world.reply().status()).isEqualTo(201);
    assertThat(world.reply().text("password")).hasSize(24);
  }

  @Alors("il comporte majuscules, minuscules, chiffres et caractères spéciaux")
  public void everyClass() {
    assertThat(world.reply().text("password"))
        .containsPattern("[A-Z]")
        .containsPattern("[a-z]")
        .containsPattern("[0-9]")
        .containsPattern("[^A-Za-z0-9]");
  }

  @Alors("rien de ce qu’il contient ne se prend pour une adresse, un courriel ou une formule")
  public void plainToEverybody() {
    assertThat(world.reply().text("password")).matches("[A-Za-z0-9][A-Za-z0-9_=,-]*");
  }

  @Alors("il est annoncé valable jusqu’au {instant}")
  public void expiresAt(Instant end) {
    assertThat(world.reply().text("expires_at")).isEqualTo(end.toString());
  }

  @Alors("leurs mots de passe diffèrent")
  public void differ() {
    assertThat(world.person("Camille").password()).isNotEqualTo(world.person("Bruno").password());
  }

  @Alors("le QR code remis, lu par un appareil, donne exactement le mot de passe")
  public void qrCode() {
    assertThat(Programs.read(world.reply().text("qr_code")))
        .isEqualTo(world.reply().text("password"));
  }

  @Alors("l’identifiant de {personne} est enregistré")
  public void registered(Person person) {
    assertThat(world.product().table().row(person.username()).get("pending_password")).isNotNull();
  }

  @Alors("ni son mot de passe ni aucune de ses écritures courantes n’est lisible dans la base")
  public void unreadable() {
    Discretion.hidesSecrets("table", world.product().table().text());
  }
}
