package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.OwnPostgres;
import fr.cofrap.accounts.features.deployment.PgBouncer;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The addresses of a database that its driver understands. */
public final class DatabaseSteps {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DatabaseScene scene;
  private final Deployment deployment = Deployment.get();
  private final OwnPostgres postgres = deployment.postgres();
  private Path authority;

  public DatabaseSteps(DatabaseScene scene) {
    this.scene = scene;
  }

  /** What stands for ports and files in the addresses. */
  @Before("@base")
  public void places() throws IOException {
    deployment.serve();
    authority = scene.folder().resolve("authority.pem");
    ServerSocket silent = scene.keep(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    scene.place("base", "localhost:" + postgres.port());
    scene.place("mort", "localhost:1");
    scene.place("muet", "localhost:" + silent.getLocalPort());
    scene.place("autorité", authority);
  }

  @After("@base")
  public void tidyUp() throws Exception {
    postgres.start();
    postgres.thaw();
    scene.close();
  }

  @Soit("PgBouncer en mode transaction devant la base")
  public void bouncer() {
    PgBouncer bouncer =
        scene.keep(new PgBouncer(postgres.port(), deployment.secrets().databasePassword()));
    scene.place("pgbouncer", "localhost:" + bouncer.port());
  }

  @Soit("le fichier de l’autorité qui a signé pour la base")
  @Quand("le fichier de l’autorité qui a signé pour la base est mis en place")
  public void rightAuthority() throws IOException {
    trust("authority.pem");
  }

  @Soit("le fichier d’une autre autorité")
  public void wrongAuthority() throws IOException {
    trust("stranger.pem");
  }

  private void trust(String name) throws IOException {
    Files.copy(postgres.certificate(name), authority, StandardCopyOption.REPLACE_EXISTING);
  }

  @Quand("^les fonctions sont lancées avec l’adresse « (.*) »$")
  public void launched(String address) {
    scene.launch(address);
  }

  @Quand("^la base est arrêtée, puis les fonctions lancées avec l’adresse « (.*) »$")
  public void launchedWithoutIt(String address) {
    postgres.stop();
    scene.launch(address);
  }

  @Alors("elles deviennent prêtes")
  public void ready() {
    for (String function : Deployment.FUNCTIONS) {
      Await.until(
          function + " ready",
          PATIENCE,
          () -> scene.functions().status(function, "/_/ready") == 200);
    }
  }

  @Alors("un compte y est créé, activé, employé, expiré puis renouvelé")
  public void wholeJourney() {
    Person person = new Person(scene.functions(), Names.next()).activate();
    assertThat(person.authenticate().event()).isEqualTo("authenticated");
    Refusal.CREDENTIALS_REFUSED.mustBe(person.authenticate("not the password", "000000"));
    deployment
        .table()
        .change(
            "update account set gendate = gendate - 190 * 86400 where username = ?",
            person.username());
    Refusal.CREDENTIALS_EXPIRED.mustBe(person.authenticate());
    assertThat(person.renew().status()).isEqualTo(201);
    assertThat(person.enrol().status()).isEqualTo(200);
    assertThat(person.authenticate().event()).isEqualTo("activated");
  }

  @Alors("{int} comptes y sont créés, activés et employés en même temps")
  public void manyAtOnce(int count) {
    scene.useAccounts(count);
  }

  @Alors("un compte y est créé, activé et employé")
  public void works() {
    scene.useAccounts(1);
  }

  @Alors("leur liaison avec la base est chiffrée")
  public void encrypted() {
    assertThat(
            deployment
                .table()
                .query(
                    "select 1 from pg_stat_ssl join pg_stat_activity using (pid)"
                        + " where ssl and usename = 'cofrap_functions'"))
        .hasSizeGreaterThanOrEqualTo(Deployment.FUNCTIONS.size());
  }
}
