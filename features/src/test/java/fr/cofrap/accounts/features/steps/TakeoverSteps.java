package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** A slow activation against somebody who takes the abandoned name over. */
public final class TakeoverSteps {

  private static final long ABANDONED_SECONDS = 900;

  private final World world;
  private final List<Reply> activations = new ArrayList<>();
  private final List<Reply> takeovers = new ArrayList<>();

  public TakeoverSteps(World world) {
    this.world = world;
  }

  @Quand("{personne} s’authentifie et que son nom est redemandé aussitôt après")
  public void activationFirst(Person person) {
    List<Reply> replies = inThisOrder(person, activation(person), takeover(person));
    activations.add(replies.get(0));
    takeovers.add(replies.get(1));
  }

  @Quand("{personne} s’authentifie et que son nom est redemandé juste avant")
  public void takeoverFirst(Person person) {
    List<Reply> replies = inThisOrder(person, takeover(person), activation(person));
    takeovers.add(replies.get(0));
    activations.add(replies.get(1));
  }

  /** Both have read the row before either writes it; they write in this order. */
  private List<Reply> inThisOrder(Person person, Callable<Reply> one, Callable<Reply> other) {
    try (Together together = new Together()) {
      List<Future<Reply>> replies = new ArrayList<>();
      try (Table.Held row = world.product().table().hold(person.username())) {
        replies.add(together.start(one));
        row.awaitWriters(1);
        replies.add(together.start(other));
        row.awaitWriters(2);
      }
      return Together.results(replies);
    }
  }

  @Quand("{int} activations et {int} reprises des mêmes noms sont simultanées")
  public void simultaneous(int count, int same) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(new Person(world.product(), world.person("Camille").username() + "-" + i));
    }
    people.forEach(Person::enrolled);
    world.product().clock().setTo(world.product().now().plusSeconds(ABANDONED_SECONDS));
    List<Callable<Reply>> all = new ArrayList<>(people.stream().map(this::activation).toList());
    all.addAll(people.stream().map(this::takeover).toList());
    try (Together together = new Together()) {
      List<Reply> replies = Together.results(together.start(all));
      activations.addAll(replies.subList(0, count));
      takeovers.addAll(replies.subList(count, 2 * count));
    }
  }

  private Callable<Reply> activation(Person person) {
    String code = person.authenticator().freshCode();
    return () -> person.authenticate(person.password(), code);
  }

  private Callable<Reply> takeover(Person person) {
    return new Person(world.product(), person.username())::create;
  }

  @Alors("l’authentification aboutit")
  public void activated() {
    assertThat(activations).hasSize(1).allMatch(it -> it.status() == 200);
  }

  @Alors("l’authentification est refusée : {refus}")
  public void notActivated(Refusal refusal) {
    assertThat(activations).hasSize(1).allMatch(refusal::is);
  }

  @Alors("la reprise aboutit")
  public void takenOver() {
    assertThat(takeovers).hasSize(1).allMatch(it -> it.status() == 201);
  }

  @Alors("la reprise est refusée : {refus}")
  public void notTakenOver(Refusal refusal) {
    assertThat(takeovers).hasSize(1).allMatch(refusal::is);
  }

  @Alors("pour chaque nom, l’une réussit et l’autre est refusée")
  public void exactlyOne() {
    for (int i = 0; i < activations.size(); i++) {
      boolean activated = activations.get(i).status() == 200;
      Refusal loser = activated ? Refusal.ACCOUNT_EXISTS : Refusal.CREDENTIALS_REFUSED;
      loser.mustBe(activated ? takeovers.get(i) : activations.get(i));
      assertThat(activated || takeovers.get(i).status() == 201).isTrue();
    }
  }
}
