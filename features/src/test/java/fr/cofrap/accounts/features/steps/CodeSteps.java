package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Together;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.util.Map;

/** Codes: fresh, used, old, wrong. */
public final class CodeSteps {

  private static final Map<String, Integer> STEPS =
      Map.of(
          "de deux pas auparavant", -2,
          "du pas passé", -1,
          "du moment", 0,
          "du pas à venir", 1,
          "de deux pas plus tard", 2);

  private final World world;

  public CodeSteps(World world) {
    this.world = world;
  }

  @Quand("^(Camille|Bruno) s’authentifie avec le code (du moment|du pas .*|de deux pas .*)$")
  public void authenticates(String name, String moment) {
    Person person = world.person(name);
    String code = person.authenticator().codeAt(STEPS.get(moment));
    world.answered(person.authenticate(person.password(), code));
  }

  @Quand("{personne} s’authentifie avec le code de dans {int} minutes")
  public void authenticatesFarAhead(Person person, int minutes) {
    String code = person.authenticator().codeAt(minutes * 2L);
    world.answered(person.authenticate(person.password(), code));
  }

  @Soit("{personne} s’est authentifiée avec le code du pas à venir")
  public void hasAuthenticatedEarly(Person person) {
    String code = person.authenticator().codeAt(1);
    assertThat(person.authenticate(person.password(), code).status()).isEqualTo(200);
  }

  @Quand("{personne} présente de nouveau le même code")
  public void replays(Person person) {
    world.answered(person.authenticate(person.password(), person.authenticator().lastCode()));
  }

  @Soit("{personne} a présenté {int} codes faux")
  public void hasMissed(Person person, int times) {
    String wrong = person.authenticator().wrongCode();
    assertThat(Together.times(times, () -> person.authenticate(person.password(), wrong)))
        .allMatch(Refusal.CREDENTIALS_REFUSED::is);
  }

  @Soit("{personne} a présenté {int} mauvais mots de passe pour le compte de {personne}")
  public void hasGuessed(Person stranger, int times, Person owner) {
    String code = owner.authenticator().codeAt(1);
    assertThat(Together.times(times, () -> owner.authenticate("Wrong-guess-of-24-chars!", code)))
        .allMatch(Refusal.CREDENTIALS_REFUSED::is);
  }

  @Alors("exactement {int} codes faux ont été comptés")
  public void counted(int misses) {
    Person person = world.current();
    assertThat(world.product().table().row(person.username()).get("misses")).isEqualTo(misses);
  }

  @Alors("le bon code de {personne} est refusé")
  public void rightCodeRefused(Person person) {
    assertThat(person.authenticate().status()).isEqualTo(401);
  }
}
