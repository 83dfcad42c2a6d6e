package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.JavaProcess;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Changing the encryption key while the functions are at work. */
public final class RotationSteps {

  private static final AtomicInteger KEYS = new AtomicInteger(9);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FOREIGN =
      """
      select count(*) as foreign_seals
      from account, unnest(array[password, mfa, pending_password, pending_mfa]) as sealed
      where sealed not like ?
      """;

  /** Old seals before a row, and new ones in it. */
  private static final String HALFWAY =
      """
      select count(*) filter (where a.id < b.id and a.password not like n.seal) as foreign_before,
             count(*) filter (where a.id = b.id and a.password like n.seal) as own
      from account a, account b, (select ?::text as seal) n
      where b.username = ?
      """;

  private final Cast cast;
  private final Deployment deployment = Deployment.get();
  private JavaProcess rotation;
  private String newest;
  private Map<String, Object> halfway;

  public RotationSteps(Cast cast) {
    this.cast = cast;
  }

  @Quand("une dernière clé est placée en tête du fichier de clés et les fonctions relancées")
  public void newestKey() {
    introduceKey();
    restart();
  }

  @Quand("la table est rescellée")
  public void reseal() {
    rotation = JavaProcess.start("rotate-keys", deployment.environment("authenticate"));
  }

  /** The row is held, so that the command stands before it when it is killed. */
  @Quand("le rescellement est tué devant la ligne de ce dernier")
  public void killed() {
    try (Table.Held row = deployment.table().hold(cast.person().username())) {
      reseal();
      row.awaitWriters(1);
      rotation.kill();
      halfway = deployment.table().query(HALFWAY, newest + ".%", cast.person().username()).get(0);
    }
  }

  @Alors("les lignes d’avant sont rescellées, pas la sienne")
  public void halfDone() {
    assertThat(halfway).containsEntry("foreign_before", 0L).containsEntry("own", 0L);
  }

  @Alors("il ne restait rien à resceller")
  public void nothingLeft() {
    assertThat(rotation.exitWithin(PATIENCE)).as(rotation.output()).isZero();
    assertThat(rotation.output()).containsPattern("rescellées\\h: 0\\.");
  }

  @Alors("le rescellement réussit, pendant que des comptes se créent")
  public void succeeds() {
    while (rotation.isAlive()) {
      new Person(deployment, Names.next()).activate();
    }
    assertThat(rotation.exitWithin(PATIENCE)).as(rotation.output()).isZero();
  }

  @Alors("la table ne contient plus rien que la dernière clé n’ait scellé")
  public void onlyTheNewest() {
    List<Map<String, Object>> rows = deployment.table().query(FOREIGN, newest + ".%");
    assertThat(rows.get(0)).containsEntry("foreign_seals", 0L);
  }

  @Quand("les anciennes clés sont retirées et les fonctions relancées")
  public void retire() {
    deployment.secrets().retireOldKeys();
    restart();
  }

  @Quand("les anciennes clés sont retirées avant que la table ne soit rescellée")
  public void retireTooEarly() {
    introduceKey();
    deployment.secrets().retireOldKeys();
    rotation = JavaProcess.start("rotate-keys", deployment.environment("authenticate"));
  }

  @Alors("le rescellement s’arrête en disant pourquoi, et la ligne du compte n’a pas changé")
  public void stops() {
    String username = cast.person().username();
    Map<String, Object> before = deployment.table().row(username);
    assertThat(rotation.exitWithin(PATIENCE)).isEqualTo(1);
    assertThat(rotation.output()).contains("its key is missing");
    assertThat(deployment.table().row(username)).isEqualTo(before);
  }

  private void introduceKey() {
    newest = "k" + KEYS.getAndIncrement();
    deployment.secrets().introduceKey(newest);
  }

  private void restart() {
    deployment.killFunctions();
    deployment.serve();
  }
}
