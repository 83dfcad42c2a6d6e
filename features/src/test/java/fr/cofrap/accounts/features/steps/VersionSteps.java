package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Beside;
import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.OlderFunctions;
import fr.cofrap.accounts.features.deployment.OtherFunctions;
import fr.cofrap.accounts.features.deployment.OwnPostgres;
import fr.cofrap.accounts.features.deployment.Turns;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import io.cucumber.java.After;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The version before and the one of today, which serve from one table. */
public final class VersionSteps {

  private static final String AGE =
      "update account set gendate = gendate - 20000000 where username = ?";

  private final Deployment deployment = Deployment.get();
  private final List<Beside> open = new ArrayList<>();
  private Table table;
  private Beside before;
  private Beside today;
  private Person person;
  private Reply reply;

  @After("@versions")
  public void close() {
    open.forEach(Beside::close);
  }

  private <T extends Beside> T keep(T functions) {
    open.add(functions);
    return functions;
  }

  @Soit("une table que la version d’avant a préparée, et un compte actif qu’elle y a mis")
  public void madeBefore() {
    deployment.startDatabase();
    table = deployment.postgres().another("versions");
    table.run(OlderFunctions.script("schema.sql"));
    table.run(OlderFunctions.script("role.sql"));
    before = keep(new OlderFunctions(deployment, deployment.postgres().url("versions")));
    person = new Person(before, Names.next()).activate();
  }

  @Soit("le code d’aujourd’hui en service sur cette table")
  public void servedToday() {
    today = keep(new OtherFunctions(deployment, deployment.postgres().url("versions")));
  }

  @Quand("un compte lui est demandé")
  public void asked() {
    reply = today.client().call("generate-password", Map.of("username", "trop-tot"));
  }

  @Alors("il le remet, ou dit que le service est momentanément indisponible sans rien écrire")
  public void handedOverOrNot() {
    if (reply.status() != 201) {
      Refusal.UNAVAILABLE.mustBe(reply);
      assertThat(table.query("select 1 from account where username = 'trop-tot'")).isEmpty();
    }
  }

  @Quand("la table fait le pas d’aujourd’hui")
  public void steps() {
    table.run(OwnPostgres.script("schema.sql"));
    table.run(OwnPostgres.script("role.sql"));
  }

  @Quand("la version d’avant prépare de nouveau la table, au retour")
  public void stepsBack() {
    table.run(OlderFunctions.script("schema.sql"));
    table.run(OlderFunctions.script("role.sql"));
  }

  @Alors("le compte d’avant s’ouvre par le code d’aujourd’hui")
  public void opens() {
    Reply opened =
        new Person(today, person.username())
            .authenticate(person.password(), person.authenticator().freshCode());
    assertThat(opened.event()).isEqualTo("authenticated");
  }

  @Alors("un compte vit de sa création à son renouvellement, servi par la version d’avant")
  public void livesBefore() {
    live(before);
  }

  @Alors("un autre, servi par les deux à tour de rôle, celle d’avant la première")
  public void livesFirstBefore() {
    live(before, today);
  }

  @Alors("un autre, servi par les deux à tour de rôle, celle d’aujourd’hui la première")
  public void livesFirstToday() {
    live(today, before);
  }

  private void live(Beside... versions) {
    Person holder = new Person(new Turns(List.of(versions)), Names.next()).activate();
    assertThat(holder.authenticate().event()).isEqualTo("authenticated");
    table.change(AGE, holder.username());
    Refusal.CREDENTIALS_EXPIRED.mustBe(holder.authenticate());
    assertThat(holder.renew().status()).isEqualTo(201);
    assertThat(holder.enrol().status()).isEqualTo(200);
    assertThat(holder.authenticate().event()).isEqualTo("activated");
  }
}
