package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a run that failed or was killed leaves in a cluster, and what the next one does of it. */
class LeftoversTest extends PaperFixture {

  @BeforeAll
  void theDatabaseIsThere() {
    cluster().site("namespaces,database,backup").run().succeeded();
  }

  /** Kubernetes would not begin again what it gave up. */
  @Test
  void aPreparationOfTheDatabaseThatFailedIsDoneAgain() {
    Playbook database =
        cluster().site("database").set("database_name", "autre").set("database_timeout", 20);
    cluster().failing(true);
    assertThat(database.run().refused().words())
        .contains("Ce qui était attendu dans cofrap n’est pas venu");
    cluster().failing(false);
    String why = "get jobs -n cofrap -o jsonpath={..status.conditions[*].reason}";
    assertThat(cluster().kubectl(why).output()).contains("BackoffLimitExceeded");
    endsWell(database);
  }

  /**
   * Its volume was lost, or somebody made it anew: the Job that is over has nothing to say of it.
   */
  @Test
  void aDatabaseThatHasNothingAnyMoreIsPreparedAgain() {
    String jobs = "get jobs -n cofrap -l app.kubernetes.io/name=postgres-prepare -o ";
    Playbook database = cluster().site("database");
    endsWell(database);
    String before = cluster().kubectl(jobs + "jsonpath={..metadata.uid}").output();
    cluster().emptied(true);
    database.run().succeeded();
    cluster().emptied(false);
    assertThat(cluster().kubectl(jobs + "jsonpath={..metadata.uid}").output())
        .isNotBlank()
        .isNotEqualTo(before);
    endsWell(database);
    assertThat(cluster().kubectl(jobs + "name").output().lines())
        .singleElement()
        .asString()
        .startsWith("job.batch/postgres-prepare-");
  }

  /** Its time is over meanwhile, as a kubelet has it: it would never be ready again. */
  @Test
  void whatAKilledRestorationLeftDoesNotStopTheNextOne() {
    Playbook restore =
        cluster()
            .playbook("restore.yml", "all")
            .set("restore_confirmation", "oui")
            .set("restore_backup_first", false)
            .set("backup_timeout", 30);
    cluster().busy(true);
    assertThat(restore.killedAt("backup : La copie passe, entière")).contains("La copie passe");
    cluster().busy(false);
    cluster()
        .await("pods -n cofrap --field-selector=status.phase=Failed,metadata.name=backup-access");
    assertThat(restore.run().succeeded().words()).contains("Restauré");
  }

  /** Its erasure was declared before it was made, and waits until the next verification. */
  @Test
  void theAccountOfAKilledVerificationIsErasedByTheNextOne() {
    named(3600);
    String first = waiting();
    assertThat(first).startsWith("job.batch/verification-");
    // another one may be at work: its account is left to it
    named(3600);
    assertThat(waiting()).contains(first).hasLineCount(2);
    assertThat(cluster().told()).doesNotContain("delete from account");
    named(-1);
    assertThat(cluster().told())
        .contains("delete from account where username = '%s'".formatted(first.split("[/\\s]")[1]));
    assertThat(waiting()).doesNotContain(first).hasLineCount(1);
  }

  /** The name of a verification is drawn; older ones, by so many seconds, are taken for killed. */
  private void named(int after) {
    Playbook named = Playbook.part("verify", "named").set("verify_clock", 0);
    cluster().part(named.set("verify_left_after", after)).succeeded();
  }

  private String waiting() {
    return cluster()
        .kubectl("get jobs -n cofrap -l app.kubernetes.io/name=verify -o name")
        .output()
        .strip();
  }
}
