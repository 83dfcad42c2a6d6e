package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Together;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.security.SecureRandom;
import java.util.Base64;

/** Asking again for an answer that was lost on its way. */
public final class RetrySteps {

  /**
   * What create-account.sql and renew-account.sql wrote before decision 18, of which a version may
   * still serve beside this one: a password of another date, and nothing of the key. Which password
   * does not matter here.
   */
  private static final String UNAWARE =
      "update account set pending_mfa = null, pending_gendate = ? where username = ?";

  private final World world;
  private final String key = newKey();
  private Reply lost;

  public RetrySteps(World world) {
    this.world = world;
  }

  private static String newKey() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  @Soit("{personne} a demandé un compte, et la réponse s’est perdue")
  public void creationLost(Person person) {
    lost = person.createWith(key);
    assertThat(lost.status()).isEqualTo(201);
  }

  @Soit("{personne} a demandé un compte avec une clé de reprise et l’a activé")
  public void createdAndActivated(Person person) {
    person.keepPassword(person.createWith(key));
    assertThat(person.enrol().status()).isEqualTo(200);
    assertThat(person.authenticate().event()).isEqualTo("activated");
  }

  @Soit("{personne} a renouvelé son mot de passe, et la réponse s’est perdue")
  public void renewalLost(Person person) {
    lost = person.renewWith(person.renewal(), key);
    assertThat(lost.status()).isEqualTo(201);
  }

  @Soit("{personne} a redemandé {int} fois son compte avec la même clé de reprise")
  public void askedManyTimes(Person person, int times) {
    for (int i = 0; i < times; i++) {
      person.createWith(key);
    }
  }

  @Soit(
      "le mot de passe de {personne} a été remis de nouveau par une version qui ignore les clés de reprise")
  public void issuedUnaware(Person person) {
    long now = world.product().now().getEpochSecond();
    world.product().table().change(UNAWARE, now, person.username());
  }

  @Quand("{personne} redemande son compte avec la même clé de reprise")
  public void asksAgain(Person person) {
    world.answered(person.keepPassword(person.createWith(key)));
  }

  @Quand(
      "{personne} redemande son compte avec la même clé de reprise dans {int} requêtes simultanées")
  public void asksAgainAtOnce(Person person, int times) {
    world.answered(Together.times(times, () -> person.createWith(key)));
  }

  @Quand("le compte de {personne} est redemandé avec une autre clé de reprise")
  public void strangerAsks(Person owner) {
    world.answered(owner.createWith(newKey()));
  }

  @Quand("{personne} renouvelle de nouveau son mot de passe avec le même ticket et la même clé")
  public void renewsAgain(Person person) {
    world.answered(person.keepPassword(person.renewWith(person.renewal(), key)));
  }

  @Quand("le mot de passe de {personne} est renouvelé avec le même ticket et une autre clé")
  public void thiefRenews(Person owner) {
    world.answered(owner.renewWith(owner.renewal(), newKey()));
  }

  @Quand("{personne} demande son second facteur avec le ticket de la réponse perdue")
  public void enrolsWithLost(Person person) {
    world.answered(person.enrolWith(lost.text("ticket")));
  }
}
