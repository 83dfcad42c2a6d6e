package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** The same thing asked several times at once. */
public final class SimultaneitySteps {

  private static final int FREEZE_SECONDS = 900;

  private final World world;

  public SimultaneitySteps(World world) {
    this.world = world;
  }

  @Quand("{personne} présente le même code dans {int} requêtes simultanées")
  public void sameCode(Person person, int times) {
    String code = person.authenticator().freshCode();
    world.answered(Together.times(times, () -> person.authenticate(person.password(), code)));
  }

  @Quand("{personne} présente {int} codes faux dans des requêtes simultanées")
  public void wrongCodes(Person person, int times) {
    String code = person.authenticator().wrongCode();
    world.answered(Together.times(times, () -> person.authenticate(person.password(), code)));
  }

  @Quand(
      "{personne} présente le même code dans {int} requêtes qui toutes ont lu le compte avant la première écriture")
  public void sameCodeReadFirst(Person person, int times) {
    readFirst(person, times, person.authenticator().freshCode());
  }

  @Quand(
      "{personne} présente {int} codes faux dans des requêtes qui toutes ont lu le compte avant la première écriture")
  public void wrongCodesReadFirst(Person person, int times) {
    readFirst(person, times, person.authenticator().wrongCode());
  }

  private void readFirst(Person person, int times, String code) {
    Callable<Reply> attempt = () -> person.authenticate(person.password(), code);
    try (Together together = new Together()) {
      List<Future<Reply>> attempts;
      try (Table.Held row = world.product().table().hold(person.username())) {
        attempts = together.start(Collections.nCopies(times, attempt));
        row.awaitWriters(times);
      }
      world.answered(Together.results(attempts));
    }
  }

  @Quand("le gel survient entre la lecture et l’écriture d’une authentification de {personne}")
  public void freezeInBetween(Person person) {
    String code = person.authenticator().freshCode();
    long end = world.product().now().getEpochSecond() + FREEZE_SECONDS;
    try (Together together = new Together()) {
      Future<Reply> attempt;
      try (Table.Held row = world.product().table().hold(person.username())) {
        attempt = together.start(() -> person.authenticate(person.password(), code));
        row.awaitWriters(1);
        row.write(
            "update account set misses = 10, frozen_until = ? where username = ?",
            end,
            person.username());
      }
      world.answered(Together.result(attempt));
    }
  }

  @Quand("le nom de {personne} est demandé dans {int} requêtes simultanées")
  public void sameName(Person person, int times) {
    Person someone = new Person(world.product(), person.username());
    world.answered(Together.times(times, someone::create));
  }

  @Quand("{personne} renouvelle son mot de passe dans {int} requêtes simultanées")
  public void renewals(Person person, int times) {
    String ticket = person.renewal();
    world.answered(Together.times(times, () -> person.renewWith(ticket)));
  }

  @Alors("une seule des réponses est une authentification")
  public void oneAuthenticated() {
    one("authenticated");
  }

  @Alors("une seule des réponses est une activation")
  public void oneActivated() {
    one("activated");
  }

  private void one(String status) {
    List<Reply> accepted = world.replies().stream().filter(it -> it.status() == 200).toList();
    assertThat(accepted).hasSize(1);
    assertThat(accepted.get(0).event()).isEqualTo(status);
  }

  @Alors("un seul mot de passe est remis")
  public void onePassword() {
    assertThat(handedOver()).hasSize(1);
  }

  private List<Reply> handedOver() {
    return world.replies().stream().filter(it -> it.status() == 201).toList();
  }

  @Alors("le mot de passe remis permet d’activer le compte")
  public void worksThrough() {
    assertThat(usable()).isEqualTo(1);
  }

  /** How many of the passwords handed over lead to an active account. */
  private long usable() {
    Person person = world.current();
    return handedOver().stream()
        .filter(
            reply -> {
              person.keepPassword(reply);
              return person.enrol().status() == 200 && person.authenticate().status() == 200;
            })
        .count();
  }
}
