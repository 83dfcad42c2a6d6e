package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of a delivery, in a repository of the test's own and against a real registry. Ansible,
 * the scenarios and cosign are stand-ins that answer what the test says: what is looked at here is
 * what the steps make of their answers.
 */
class DeliveryTest {

  private static final List<String> IMAGES =
      List.of("generate-password", "generate-2fa", "authenticate", "rotate-keys", "page");

  @TempDir private Path folder;
  private DebianRegistry registry;
  private DeliveryFolder delivery;

  @BeforeEach
  void open() throws Exception {
    registry = DebianRegistry.start(folder, true);
    delivery = DeliveryFolder.make(folder, registry.address() + "/cofrap");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  /** Publishes the images of the last commit, for these architectures. */
  private void publish(String... architectures) throws Exception {
    String tag = delivery.sh("echo git-$(git rev-parse --short=12 HEAD)").output().strip();
    for (String image : IMAGES) {
      registry.pushIndex("cofrap/" + image, tag, tag, architectures);
    }
  }

  private void staged() throws Exception {
    publish("amd64", "arm64");
    delivery.step("freeze").succeeded();
    delivery.step("deploy staging").succeeded();
  }

  @Test
  void aCommitGoesToStagingThenItsTagToProductionWithTheSameDigests() throws Exception {
    staged();
    String staging = delivery.records("staging");
    assertThat(staging).contains("result: passed", "environment: staging", "version: git-");
    delivery.sh("git tag v1.2.3 && rm -r target/delivery").succeeded();
    delivery.step("gate v1.2.3").succeeded();
    delivery.step("deploy production").succeeded();
    String production = delivery.records("production");
    assertThat(production).contains("result: passed", "version: v1.2.3", "start: 20", "end: 20");
    assertThat(images(production)).hasSize(5).isEqualTo(images(staging));
    assertThat(delivery.told()).contains("inventories/production", "images_expected");
  }

  private static List<String> images(String record) {
    return record.lines().filter(it -> it.startsWith("image: ")).toList();
  }

  @Test
  void aTagOnACommitThatNeverPassedStagingIsRefused() throws Exception {
    delivery.sh("git tag v1.2.3").succeeded();
    assertThat(delivery.step("gate v1.2.3").refused().words())
        .contains("v1.2.3 désigne un commit qui n’a jamais passé la préproduction");
    publish("amd64", "arm64");
    delivery.step("freeze").succeeded();
    delivery.say("accept", "exit 1");
    delivery.step("deploy staging").refused();
    assertThat(delivery.records("staging")).contains("result: failed");
    delivery.step("gate v1.2.3").refused();
    assertThat(delivery.step("gate v9.9.9").refused().words()).contains("v9.9.9 n’existe pas");
  }

  @Test
  void anApprovalThatComesTooLateIsRefused() throws Exception {
    staged();
    delivery.sh("git tag v1.2.3").succeeded();
    assertThat(delivery.sh("COFRAP_APPROVAL_DAYS=0 scripts/delivery/gate v1.2.3").refused().words())
        .contains("l’accord vient trop tard, rien n’a été touché");
  }

  @Test
  void aVersionOlderThanTheOneThatServesIsRefused() throws Exception {
    staged();
    delivery.sh("git tag v1.2.3 && git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery.step("deploy production").succeeded();
    assertThat(delivery.step("gate v1.2.3").refused().words())
        .contains("v1.2.3 est plus ancienne que git-", "scripts/delivery/rollback production");
  }

  @Test
  void aVerificationThatFailsInProductionIsRecordedAndFailsTheStep() throws Exception {
    staged();
    delivery.say("ansible-playbook", "echo returned > \"${7#release_outcome=}\"; exit 2");
    delivery.step("deploy production").refused();
    assertThat(delivery.records("production")).contains("result: returned");
    delivery.say("ansible-playbook", "exit 2");
    delivery.step("deploy production").refused();
    assertThat(delivery.records("production")).contains("result: failed");
  }

  @Test
  void goingBackDeploysTheVersionBeforeFromItsOwnImages() throws Exception {
    staged();
    delivery.step("deploy production").succeeded();
    assertThat(delivery.step("rollback production").refused().words())
        .contains("Aucune autre version n’a réussi en production");
    String first = images(delivery.records("production")).toString();
    delivery.sh("git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery.step("deploy production").succeeded();
    delivery.step("rollback production").succeeded();
    assertThat(images(delivery.newest("production")).toString()).isEqualTo(first);
  }

  @Test
  void goingBackToAnImageThatIsGoneIsRefusedBeforeAnything() throws Exception {
    staged();
    delivery.step("deploy production").succeeded();
    String digest = images(delivery.records("production")).get(2).split(" ")[2];
    delivery.sh("git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery.step("deploy production").succeeded();
    registry.remove("cofrap/authenticate", digest);
    int told = delivery.told().length();
    assertThat(delivery.step("rollback production").refused().words())
        .contains("n’a plus, ou ne donne pas, authenticate@sha256:", "rien n’a été touché");
    assertThat(delivery.told()).hasSize(told);
  }

  @Test
  void anImageThatIsThereForOneArchitectureAloneIsRefused() throws Exception {
    publish("amd64");
    assertThat(delivery.step("freeze").refused().words())
        .contains("generate-password:git-", "n’est pas là pour arm64");
  }

  @Test
  void aRegistryThatRefusesIsSaid() throws Exception {
    assertThat(delivery.step("freeze").refused().words())
        .contains("il refuse, ou l’image n’a pas été publiée. Rien n’est livré");
    try (DebianRegistry closed =
        DebianRegistry.start(Files.createDirectory(folder.resolve("closed")), false)) {
      String login =
          "COFRAP_REGISTRY=%s/cofrap COFRAP_REGISTRY_USER=team COFRAP_REGISTRY_PASSWORD=wrong scripts/delivery/login"
              .formatted(closed.address());
      assertThat(delivery.sh(login).refused().words())
          .contains("refuse team. Rien n’a été publié", "COFRAP_REGISTRY_PASSWORD");
    }
  }

  @Test
  void aVersionIsCutFromTheJournalOnceAndNeverFromNothing() throws Exception {
    Path journal = delivery.folder().resolve("CHANGELOG.md");
    Files.writeString(journal, "# Journal\n\n## [Non publié]\n\n### Ajouté\n\n- Une chose.\n");
    delivery.step("release --cut 1.0.0").succeeded();
    assertThat(Files.readString(journal))
        .contains("## [Non publié]\n\n## [1.0.0] - 20")
        .endsWith("### Ajouté\n\n- Une chose.\n");
    assertThat(delivery.step("release --notes v1.0.0").output()).contains("- Une chose.");
    assertThat(delivery.step("release --cut 1.0.0").refused().words())
        .contains("a déjà une section");
    assertThat(delivery.step("release --cut 1.1.0").refused().words()).contains("rien à sortir");
    assertThat(delivery.step("release --cut next").refused().words())
        .contains("« next » n’est pas un numéro de version");
    delivery.sh("git tag v1.0.0").succeeded();
    assertThat(delivery.step("release --cut 1.0.0").refused().words()).contains("est déjà sortie");
  }

  @Test
  void imagesThatNobodySignedAreNotDeployed() throws Exception {
    publish("amd64", "arm64");
    delivery.step("freeze").succeeded();
    delivery.say("cosign", "exit 1");
    assertThat(delivery.step("deploy staging").refused().words())
        .contains("n’est pas signée par la clé de l’équipe : rien n’est déployé");
    assertThat(delivery.records("staging")).isEmpty();
    assertThat(delivery.told()).isEmpty();
  }
}
