package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What may go to production, as the records of staging say. */
class GateTest extends DeliveryFixture {

  @Test
  void aTagOnACommitThatNeverPassedStagingIsRefused() throws Exception {
    delivery().sh("git tag v1.2.3").succeeded();
    assertThat(delivery().step("gate v1.2.3").refused().words())
        .contains("v1.2.3 désigne un commit qui n’a jamais passé la préproduction");
    publish("amd64", "arm64");
    delivery().step("freeze").succeeded();
    delivery().say("accept", "exit 1");
    delivery().step("deploy staging").refused();
    assertThat(delivery().records("staging")).contains("result: failed");
    delivery().step("gate v1.2.3").refused();
    delivery().say("accept", "exit 0");
    delivery().step("deploy staging").succeeded();
    delivery().step("gate v1.2.3").succeeded();
    assertThat(delivery().step("gate v9.9.9").refused().words()).contains("v9.9.9 n’existe pas");
  }

  @Test
  void aCommitThatFailedSinceItPassedIsRefused() throws Exception {
    staged();
    delivery().sh("git tag v1.2.3").succeeded();
    delivery().say("accept", "exit 1");
    delivery().step("deploy staging").refused();
    assertThat(delivery().step("gate v1.2.3").refused().words())
        .contains("n’a pas passé la préproduction la dernière fois", "dit « failed »");
    // a lock that somebody held says nothing of the commit
    delivery().say("accept", "exit 0");
    delivery().step("deploy staging").succeeded();
    delivery().release("", 2);
    delivery().step("deploy staging").refused();
    assertThat(delivery().newest("staging")).contains("result: refused");
    delivery().step("gate v1.2.3").succeeded();
  }

  @Test
  void aTagThatAnyonePushesIsRefusedWhereTheHostSaysSo() throws Exception {
    staged();
    delivery().sh("git tag v1.2.3").succeeded();
    delivery().environment().put("CI_COMMIT_REF_PROTECTED", "false");
    assertThat(delivery().step("gate v1.2.3").refused().words())
        .contains("n’est pas protégée", "Protected tags");
  }

  @Test
  void whereAKeySignsTheRecordsNoOtherIsBelieved() throws Exception {
    delivery().sign();
    staged();
    delivery().sh("git tag v1.2.3").succeeded();
    delivery().step("gate v1.2.3").succeeded();
    // signed, but of another environment; then written by hand
    String signed = delivery().sh("git tag --list 'deploy/staging/*'").output().strip();
    String production = "refs/tags/" + signed.replace("staging", "production");
    delivery().sh("git update-ref " + production + " refs/tags/" + signed).succeeded();
    delivery().sh("git commit -q --allow-empty -m next && git tag v1.2.4").succeeded();
    delivery()
        .sh(
            "git cat-file tag %s | sed '1,/^$/d; /BEGIN SSH/,$d'".formatted(signed)
                + " | git tag --annotate deploy/staging/20990101T000000Z HEAD --file -")
        .succeeded();
    assertThat(delivery().step("gate v1.2.4").refused().words()).contains("n’a jamais passé");
    assertThat(delivery().step("rollback production").refused().words())
        .contains("Aucun déploiement de production n’a réussi");
  }

  @Test
  void anApprovalThatComesTooLateIsRefused() throws Exception {
    staged();
    delivery().sh("git tag v1.2.3").succeeded();
    assertThat(
            delivery().sh("COFRAP_APPROVAL_DAYS=0 scripts/delivery/gate v1.2.3").refused().words())
        .contains("l’accord vient trop tard, rien n’a été touché");
  }

  @Test
  void aVersionOlderThanTheOneThatServesIsRefused() throws Exception {
    staged();
    delivery().sh("git tag v1.2.3 && git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery().step("deploy production").succeeded();
    assertThat(delivery().step("gate v1.2.3").refused().words())
        .contains("v1.2.3 est plus ancienne que git-", "scripts/delivery/rollback production");
  }
}
