package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that failed or was killed leaves in a cluster, and what the next one does of it. */
@Disabled("Écrite, et n’a pas encore tourné : voir la carte 61")
class LeftoversTest {

  @TempDir private static Path folder;
  private static PaperCluster cluster;

  @BeforeAll
  static void open() throws Exception {
    cluster = PaperCluster.open("ce qu’un passage tué laisse dans un cluster", folder);
    site("namespaces,database,backup").run().succeeded();
  }

  @AfterAll
  static void close() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static Playbook site(String role) {
    return cluster.playbook("site.yml", "secrets," + role);
  }

  /** Kubernetes would not begin again what it gave up. */
  @Test
  void aPreparationOfTheDatabaseThatFailedIsDoneAgain() {
    Playbook database = site("database").set("database_name", "autre").set("database_timeout", 20);
    cluster.failing(true);
    assertThat(database.run().refused().words())
        .contains("Ce qui était attendu dans cofrap n’est pas venu");
    cluster.failing(false);
    String why = "get jobs -n cofrap -o jsonpath={..status.conditions[*].reason}";
    assertThat(cluster.kubectl(why).output()).contains("BackoffLimitExceeded");
    database.run().succeeded();
    assertThat(database.run().succeeded().changes().values()).containsOnly(0);
  }

  /** Its time is over meanwhile, as a kubelet has it: it would never be ready again. */
  @Test
  void whatAKilledRestorationLeftDoesNotStopTheNextOne() {
    Playbook restore =
        cluster
            .playbook("restore.yml", "all")
            .set("restore_confirmation", "oui")
            .set("restore_backup_first", false)
            .set("backup_timeout", 10);
    cluster.busy(true);
    assertThat(restore.killedAt("backup : La copie passe, entière")).contains("La copie passe");
    cluster.busy(false);
    cluster.await(
        "pods -n cofrap --field-selector=status.phase=Failed,metadata.name=backup-access");
    assertThat(restore.run().succeeded().words()).contains("Restauré");
  }

  /** Its erasure was declared before it was made, and waits until the next verification. */
  @Test
  void theAccountOfAKilledVerificationIsErasedByTheNextOne() {
    named().run().succeeded();
    String first = waiting();
    assertThat(first).startsWith("job.batch/verification-");
    // another one may be at work: its account is left to it
    named().run().succeeded();
    assertThat(waiting()).contains(first).hasLineCount(2);
    assertThat(cluster.told()).doesNotContain("delete from account");
    named().set("verify_left_after", -1).run().succeeded();
    assertThat(cluster.told())
        .contains("delete from account where username = '%s'".formatted(first.split("[/\\s]")[1]));
    assertThat(waiting()).doesNotContain(first).hasLineCount(1);
  }

  private static Playbook named() {
    return cluster.part("verify", "named").set("verify_clock", 0);
  }

  private static String waiting() {
    return cluster
        .kubectl("get jobs -n cofrap -l app.kubernetes.io/name=verify -o name")
        .output()
        .strip();
  }
}
