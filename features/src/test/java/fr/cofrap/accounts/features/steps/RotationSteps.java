package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Together;
import fr.cofrap.accounts.rotatekeys.Rotation;
import io.cucumber.java.After;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.util.Map;

/** Changing the encryption key while the functions are at work. */
public final class RotationSteps {

  private static final int AT_ONCE = 8;

  /** The role of somebody who writes the row each time that the command does. */
  private static final String CONTENDER =
      """
      create function contend() returns trigger language plpgsql as $$
      begin
        %s;
      end $$;
      create trigger contender before update on account
        for each row when (old.username = '%s') execute function contend();
      """;

  private static final Map<String, String> CONTENTIONS =
      Map.of(
          "retrouve d’anciens sceaux",
          "new.password := old.password; new.mfa := old.mfa; return new",
          "a changé entre-temps",
          "return null");

  private static final String MISNAMED = "Élise\n" + "e".repeat(100);
  private static final String SHOWN = "?lise?" + "e".repeat(58);

  private Person spoilt;
  private boolean outOfStep;
  private final Cast cast;
  private final Resealing resealing;
  private final Deployment deployment = Deployment.get();

  public RotationSteps(Cast cast, Resealing resealing) {
    this.cast = cast;
    this.resealing = resealing;
  }

  @Soit("plus de lignes que la commande n’en lit à la fois")
  public void severalPages() {
    while (rows() <= Rotation.PAGE) {
      assertThat(Together.times(AT_ONCE, () -> new Person(deployment, Names.next()).create()))
          .allMatch(reply -> reply.status() == 201);
    }
  }

  private long rows() {
    return (long) deployment.table().query("select count(*) as n from account").get(0).get("n");
  }

  @Quand("une dernière clé est placée en tête du fichier de clés")
  public void newestKey() {
    resealing.introduceKey();
  }

  @Quand("une dernière clé est placée en tête du fichier de clés et les fonctions relancées")
  public void newestKeyInUse() {
    newestKey();
    restart();
  }

  @Quand("la table est rescellée( de nouveau)")
  public void reseal() {
    resealing.start();
  }

  @Quand("la table est rescellée alors que la ligne du compte, chaque fois, {}")
  public void resealInVain(String contention) {
    String username = cast.person().username();
    deployment.table().run(CONTENDER.formatted(CONTENTIONS.get(contention), username));
    try {
      resealing.start();
      resealing.awaitEnd();
    } finally {
      deployment.table().run("drop function contend cascade");
    }
  }

  @Alors("la commande échoue, et il ne reste que cette ligne sous l’ancienne clé")
  public void refusesToAnnounce() {
    resealing.givesUp("Des lignes sont encore scellées avec une ancienne clé");
    assertThat(resealing.outdated()).isEqualTo(1);
  }

  @Alors("la commande annonce {int} ligne(s) rescellée(s)")
  public void announces(int rows) {
    resealing.announces(rows);
  }

  @Alors("aucune ligne n’a changé")
  public void nothingChanged() {
    assertThat(deployment.table().text().equals(resealing.before())).as("table unchanged").isTrue();
  }

  @Alors("la commande annonce que toutes les lignes le sont")
  public void announcesAll() {
    resealing.announces(resealing.due());
  }

  @Alors("la commande annonce que toutes les lignes le sont, pendant que des comptes se créent")
  public void announcesAllMeanwhile() {
    assertThat(resealing.due()).isGreaterThan(Rotation.PAGE);
    while (resealing.isAlive()) {
      new Person(deployment, Names.next()).activate();
    }
    announcesAll();
  }

  @Alors("la table ne contient plus rien que la dernière clé n’ait scellé")
  public void onlyTheNewest() {
    assertThat(resealing.outdated()).isZero();
  }

  @Quand("les anciennes clés sont retirées et les fonctions relancées")
  public void retire() {
    deployment.secrets().retireOldKeys();
    restart();
  }

  @Quand("les anciennes clés sont retirées avant que la table ne soit rescellée")
  public void retireTooEarly() {
    resealing.introduceKey();
    deployment.secrets().retireOldKeys();
    outOfStep = true;
    resealing.start();
  }

  @Alors("la commande s’arrête en disant pourquoi, et aucune ligne n’a changé")
  public void stops() {
    resealing.givesUp("ne s’ouvrent pas, altérées ou leur clé absente");
    nothingChanged();
  }

  @Quand("le second facteur d’un autre de ces comptes est altéré d’un bit")
  public void spoil() {
    spoilt = new Person(deployment, Names.next()).activate();
    deployment.table().change(RefusalCauses.SPOIL.formatted("mfa"), spoilt.username());
  }

  @Alors("la commande échoue en nommant cette seule cellule, après {int} lignes rescellées")
  public void namesWhatItLeft(int rows) {
    Object id = deployment.table().row(spoilt.username()).get("id");
    resealing.givesUp(
        "Lignes rescellées : %d. Celles-ci ne s’ouvrent pas, altérées ou leur clé absente, et restent telles quelles :%nn° %s, %s, mfa%nRemettez"
            .formatted(rows, id, spoilt.username()));
    assertThat(resealing.outdated()).isEqualTo(1);
  }

  @Soit("une ligne dont aucune fonction n’écrit le nom")
  public void misnamed() {
    String name = new Person(deployment, Names.next()).activate().username();
    deployment.table().change("update account set username = ? where username = ?", MISNAMED, name);
  }

  @Alors("la commande échoue en nommant ses deux cellules, après {int} lignes rescellées")
  public void namesTheMisnamed(int rows) {
    Object id = deployment.table().row(MISNAMED).get("id");
    resealing.givesUp(
        "Lignes rescellées : %1$d. Celles-ci ne s’ouvrent pas, altérées ou leur clé absente, et restent telles quelles :%nn° %2$s, %3$s, password%nn° %2$s, %3$s, mfa%nRemettez"
            .formatted(rows, id, SHOWN));
    deployment.table().change("delete from account where id = ?", id);
  }

  @Quand("ce compte est fermé comme le dit le guide")
  public void close() {
    deployment.table().change("delete from account where username = ?", spoilt.username());
  }

  /** What other scenarios start would otherwise not open what these functions seal. */
  @After
  public void inStepWithTheFile() {
    if (outOfStep) {
      restart();
    }
  }

  private void restart() {
    deployment.killFunctions();
    deployment.serve();
  }
}
