package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;

/** Expired credentials, and their replacement. */
public final class RenewalSteps {

  private final World world;
  private String firstRenewal;
  private String firstEnrolment;

  public RenewalSteps(World world) {
    this.world = world;
  }

  @Soit("{personne} s’est vu répondre que ses identifiants sont expirés")
  public void wasTold(Person person) {
    Refusal.CREDENTIALS_EXPIRED.mustBe(person.authenticate());
    firstRenewal = person.renewal();
  }

  @Soit("{personne} a prouvé de nouveau ses identifiants expirés")
  public void hasProvenAgain(Person person) {
    Refusal.CREDENTIALS_EXPIRED.mustBe(person.authenticate());
  }

  @Soit("{personne} a prouvé ses anciens identifiants")
  public void hasProvenFormer(Person person) {
    Refusal.CREDENTIALS_EXPIRED.mustBe(person.authenticateAsBefore());
  }

  @Soit("{personne} a renouvelé son mot de passe")
  public void hasRenewedPassword(Person person) {
    assertThat(person.renew().status()).isEqualTo(201);
    firstEnrolment = person.ticket();
  }

  @Soit("{personne} a renouvelé son mot de passe et son second facteur")
  public void hasRenewedBoth(Person person) {
    hasRenewedPassword(person);
    assertThat(person.enrol().status()).isEqualTo(200);
  }

  @Soit("{personne} a renouvelé ses identifiants")
  public void hasRenewed(Person person) {
    if (person.renewal() == null) {
      wasTold(person);
    }
    hasRenewedBoth(person);
    assertThat(person.authenticate().event()).isEqualTo("activated");
  }

  @Quand("{personne} renouvelle (de nouveau )son mot de passe")
  public void renews(Person person) {
    world.answered(person.renew());
  }

  @Quand("{personne} renouvelle son mot de passe et son second facteur")
  public void renewsBoth(Person person) {
    world.answered(person.renew());
    assertThat(world.answered(person.enrol()).status()).isEqualTo(200);
  }

  @Quand("{personne} renouvelle son mot de passe avec son premier ticket de renouvellement")
  public void renewsWithFirst(Person person) {
    world.answered(person.renewWith(firstRenewal));
  }

  @Quand("{personne} renouvelle le mot de passe de {personne} avec le ticket qu’elle lui a volé")
  public void renewsWithStolen(Person thief, Person owner) {
    world.answered(owner.renewWith(firstRenewal));
  }

  @Quand("{personne} renouvelle son mot de passe avec son ticket d’enrôlement")
  public void renewsWithEnrolment(Person person) {
    world.answered(person.renewWith(person.ticket()));
  }

  @Quand("{personne} renouvelle le mot de passe de {personne} avec son propre ticket")
  public void renewsOther(Person stranger, Person owner) {
    world.answered(owner.renewWith(stranger.renewal()));
  }

  @Quand("{personne} demande son second facteur avec son ticket de renouvellement")
  public void enrolsWithRenewal(Person person) {
    world.answered(person.enrolWith(person.renewal()));
  }

  @Quand("{personne} demande son second facteur avec le ticket du premier renouvellement")
  public void enrolsWithFirst(Person person) {
    world.answered(person.enrolWith(firstEnrolment));
  }

  @Quand("{personne} s’authentifie avec ses anciens identifiants")
  public void authenticatesAsBefore(Person person) {
    world.answered(person.authenticateAsBefore());
  }

  @Quand("{personne} s’authentifie avec son nouveau mot de passe et son ancien second facteur")
  public void mixes(Person person) {
    world.answered(
        person.authenticate(person.password(), person.formerAuthenticator().freshCode()));
  }

  @Alors("un ticket de renouvellement lui est remis")
  public void ticketHandedOver() {
    assertThat(world.reply().text("ticket")).isNotBlank();
  }
}
