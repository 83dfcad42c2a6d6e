package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** What happens while the command that seals the table anew stands before a row. */
public final class HeldRowSteps {

  private static final Map<String, Object> STANDING =
      Map.of("old_before", 0L, "new_from_there", 0L);

  private final Cast cast;
  private final Resealing resealing;
  private final Deployment deployment = Deployment.get();
  private final List<Person> others = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();

  public HeldRowSteps(Cast cast, Resealing resealing) {
    this.cast = cast;
    this.resealing = resealing;
  }

  @Soit("une table vide")
  public void empty() {
    deployment.table().run("truncate account");
  }

  @Soit("{int} (autres )comptes actifs")
  public void others(int count) {
    others.addAll(Together.times(count, () -> new Person(deployment, Names.next()).activate()));
  }

  @Soit("un autre compte, dont le second facteur n’a pas encore servi")
  public void enrolled() {
    others.add(new Person(deployment, Names.next()).enrolled());
  }

  private void standBeforeThem(Consumer<Table.Held> meanwhile) {
    resealing.standBefore(cast.person().username(), meanwhile);
  }

  @Quand("le rescellement est tué devant la ligne du premier, et son instruction avec lui")
  public void killed() {
    standBeforeThem(
        row -> {
          resealing.kill();
          row.dismissWriters();
        });
  }

  @Alors("les lignes d’avant sont rescellées, mais ni la sienne ni celles d’après")
  public void halfDone() {
    assertThat(resealing.around(cast.person().username())).isEqualTo(STANDING);
  }

  /** Half of them are done while the command stands, the others begin when it goes on. */
  @Quand("tous les autres s’authentifient pendant que la table est rescellée")
  public void authenticateMeanwhile() {
    int half = others.size() / 2;
    List<Future<Reply>> attempts = new ArrayList<>();
    try (Together together = new Together()) {
      standBeforeThem(
          row -> {
            attempts.addAll(together.start(authentications(others.subList(0, half))));
            Together.results(attempts);
            halfDone();
            attempts.addAll(together.start(authentications(others.subList(half, others.size()))));
          });
      replies.addAll(Together.results(attempts));
    }
  }

  private static List<Callable<Reply>> authentications(List<Person> people) {
    List<Callable<Reply>> calls = new ArrayList<>();
    people.forEach(person -> calls.add(person::authenticate));
    return calls;
  }

  @Alors("toutes les authentifications réussissent")
  public void allSucceed() {
    assertThat(replies).hasSameSizeAs(others).allMatch(it -> "authenticated".equals(it.event()));
  }

  @Alors("aucun de leurs codes ne sert une seconde fois")
  public void noReplay() {
    for (Person person : others) {
      Refusal.CREDENTIALS_REFUSED.mustBe(
          person.authenticate(person.password(), person.authenticator().lastCode()));
    }
  }

  /** The command has read both rows, and stands before the first. */
  @Quand("l’autre change de second facteur entre la lecture et le rescellement de sa ligne")
  public void changedInBetween() {
    standBeforeThem(row -> assertThat(others.get(0).enrol().status()).isEqualTo(200));
  }

  @Alors("l’autre s’active avec son dernier second facteur")
  public void lastFactor() {
    assertThat(others.get(0).authenticate().event()).isEqualTo("activated");
  }
}
