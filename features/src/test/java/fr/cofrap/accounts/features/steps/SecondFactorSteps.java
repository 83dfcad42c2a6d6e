package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Programs;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import org.apache.commons.codec.binary.Base32;

/** Asking for a second factor, and what is handed over. */
public final class SecondFactorSteps {

  private final World world;
  private String firstSecret;

  public SecondFactorSteps(World world) {
    this.world = world;
  }

  @Soit("{personne} a reçu son second facteur")
  public void hasReceived(Person person) {
    assertThat(person.enrol().status()).isEqualTo(200);
    firstSecret = person.secret();
  }

  @Soit("{personne} a demandé un compte et reçu son second facteur")
  public void isEnrolled(Person person) {
    person.enrolled();
  }

  @Quand("{personne} demande son second facteur")
  public void asks(Person person) {
    world.answered(person.enrol());
  }

  @Quand("{personne} demande le second facteur de {personne} sans connaître son ticket")
  public void strangerAsks(Person stranger, Person owner) {
    world.answered(owner.enrolWith("k1." + "A".repeat(59)));
  }

  @Alors("un secret TOTP de 160 bits lui est remis")
  public void handedOver() {
    assertThat(world.reply().status()).isEqualTo(200);
    assertThat(new Base32().decode(world.reply().text("secret"))).hasSize(20);
  }

  @Alors("le QR code remis, lu par un appareil, donne exactement l’adresse de son second facteur")
  public void qrCode() {
    assertThat(Programs.read(world.reply().text("qr_code")))
        .isEqualTo(world.reply().text("otpauth_uri"));
  }

  @Alors("cette adresse désigne l’émetteur COFRAP, le compte de {personne} et son secret")
  public void uri(Person person) {
    assertThat(world.reply().text("otpauth_uri"))
        .startsWith("otpauth://totp/COFRAP:" + person.username() + "%20")
        .contains("secret=" + person.secret() + "&", "issuer=COFRAP&", "digits=6&", "period=30");
  }

  @Alors("l’application de {personne} ne confond pas ce second facteur avec celui qui vaut encore")
  public void toldApart(Person person) {
    assertThat(person.entry()).isNotEqualTo(person.formerEntry());
  }

  @Alors("ni son secret ni aucune de ses écritures courantes n’est lisible dans la base")
  public void unreadable() {
    Discretion.hidesSecrets("table", world.product().table().text());
  }

  @Alors("le nouveau secret remplace l’ancien")
  public void replaced() {
    Person person = world.current();
    assertThat(person.secret()).isNotEqualTo(firstSecret);
    String oldCode = Programs.totp(firstSecret, world.product().now().getEpochSecond());
    assertThat(person.authenticate(person.password(), oldCode).status()).isEqualTo(401);
    assertThat(person.authenticate().status()).isEqualTo(200);
  }

  @Alors("le compte de {personne} n’a pas de second facteur")
  public void none(Person person) {
    assertThat(world.product().table().row(person.username()).get("pending_mfa")).isNull();
  }
}
