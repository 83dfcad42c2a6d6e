package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Together;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Accounts that are being created while the functions are killed. */
public final class LoadSteps {

  private static final int THREADS = 6;
  private static final int KILLS = 2;
  private static final int BETWEEN_KILLS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long BREATH_NANOS = Duration.ofMillis(5).toNanos();

  /** What the table's own constraints let through: an activation of which a part was written. */
  private static final String HALF_MADE =
      """
      select username from account
      where password is not null and (last_step = 0 or pending_gendate <= gendate)
         or password is null and (last_step > 0 or expired = 1)
      """;

  private final Deployment deployment = Deployment.get();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Queue<Person> activated = new ConcurrentLinkedQueue<>();
  private final Queue<Person> begun = new ConcurrentLinkedQueue<>();

  @Quand("les fonctions sont tuées et relancées pendant que des comptes se créent")
  public void killUnderLoad() {
    try (Together together = new Together()) {
      List<Future<Void>> load = together.start(Collections.nCopies(THREADS, this::createAccounts));
      for (int i = 0; i < KILLS; i++) {
        awaitMore();
        deployment.killFunctions();
        deployment.serve();
      }
      awaitMore();
      over.set(true);
      Together.results(load);
    }
  }

  private void awaitMore() {
    int enough = activated.size() + BETWEEN_KILLS;
    Await.until(BETWEEN_KILLS + " accounts", PATIENCE, () -> activated.size() >= enough);
  }

  private Void createAccounts() {
    while (!over.get()) {
      Person person = new Person(deployment, Names.next());
      try {
        createOne(person);
      } catch (UncheckedIOException e) {
        LockSupport.parkNanos(BREATH_NANOS);
      }
    }
    return null;
  }

  /** Keeps in mind what was announced; a connection may break at any point. */
  private void createOne(Person person) {
    if (person.create().status() != 201) {
      return;
    }
    begun.add(person);
    if (person.enrol().status() == 200 && person.authenticate().status() == 200) {
      activated.add(person);
      begun.remove(person);
    }
  }

  @Alors("tous les comptes dont l’activation a été annoncée sont utilisables")
  public void activatedAreUsable() {
    assertThat(all(activated, person -> person.authenticate().event()))
        .hasSizeGreaterThanOrEqualTo((KILLS + 1) * BETWEEN_KILLS)
        .containsOnly("authenticated");
  }

  @Alors("toutes les créations annoncées peuvent s’achever")
  public void begunCanBeFinished() {
    assertThat(all(begun, LoadSteps::finish)).allMatch(status -> status == 200);
  }

  /** When the activation was done and only its announcement lost, there is nothing to enrol. */
  private static int finish(Person person) {
    person.enrol();
    return person.authenticate().status();
  }

  private static <T> List<T> all(Queue<Person> people, Function<Person, T> action) {
    List<Callable<T>> actions = new ArrayList<>();
    people.forEach(person -> actions.add(() -> action.apply(person)));
    try (Together together = new Together()) {
      return Together.results(together.start(actions));
    }
  }

  @Alors("aucune ligne de la table n’est à moitié faite")
  public void nothingHalfMade() {
    assertThat(deployment.table().query(HALF_MADE)).isEmpty();
  }
}
