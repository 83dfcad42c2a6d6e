package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** From a commit to staging and production: what is refused, and what is written of it. */
class DeliveryTest extends DeliveryFixture {

  @Test
  void aCommitGoesToStagingThenItsTagToProductionWithTheSameDigests() throws Exception {
    staged();
    String staging = delivery().records("staging");
    assertThat(staging).contains("result: passed", "environment: staging", "version: git-");
    delivery().sh("git tag v1.2.3 && rm -r target/delivery").succeeded();
    delivery().step("gate v1.2.3").succeeded();
    delivery().step("deploy production").succeeded();
    String production = delivery().records("production");
    assertThat(production).contains("result: passed", "version: v1.2.3", "start: 20", "end: 20");
    assertThat(images(production)).hasSize(5).isEqualTo(images(staging));
    assertThat(delivery().told()).contains("inventories/production", "images_expected");
  }

  @Test
  void aVerificationThatFailsInProductionIsRecordedAndFailsTheStep() throws Exception {
    staged();
    delivery().release("returned", 2);
    delivery().step("deploy production").refused();
    assertThat(delivery().records("production")).contains("result: returned");
    delivery().release("switched", 2);
    delivery().step("deploy production").refused();
    assertThat(delivery().newest("production")).contains("result: failed");
  }

  @Test
  void aPromotionRefusedBeforeItTouchedAnythingIsNoFailureOfProduction() throws Exception {
    staged();
    delivery().release("", 2);
    delivery().step("deploy production").refused();
    assertThat(delivery().records("production")).contains("result: refused");
  }

  @Test
  void anImageThatIsThereForOneArchitectureAloneIsRefused() throws Exception {
    publish("amd64");
    assertThat(delivery().step("freeze").refused().words())
        .contains("generate-password:git-", "n’est pas là pour arm64");
  }

  @Test
  void anImageIsBuiltOnceAndARegistryThatDoesNotTakeItIsSaid() throws Exception {
    delivery().sh("echo 'echo unauthorized >&2; exit 1' > scripts/images.sh").succeeded();
    assertThat(delivery().step("build").refused().words())
        .contains("unauthorized", "n’ont pas toutes été publiées", "rien n’est déployé");
    publish("amd64", "arm64");
    assertThat(delivery().step("build").succeeded().words()).contains("rien n’est reconstruit");
  }

  @Test
  void aRegistryThatRefusesIsSaid() throws Exception {
    assertThat(delivery().step("freeze").refused().words())
        .contains("il refuse, ou l’image n’a pas été publiée. Rien n’est livré");
    try (DebianRegistry closed =
        DebianRegistry.start(Files.createDirectory(folder().resolve("closed")), false)) {
      String login =
          "COFRAP_REGISTRY=%s/cofrap COFRAP_REGISTRY_USER=team COFRAP_REGISTRY_PASSWORD=wrong scripts/delivery/login"
              .formatted(closed.address());
      assertThat(delivery().sh(login).refused().words())
          .contains("refuse team. Rien n’a été publié", "COFRAP_REGISTRY_PASSWORD");
    }
  }

  @Test
  void aVersionIsCutFromTheJournalOnceAndNeverFromNothing() throws Exception {
    Path journal = delivery().folder().resolve("CHANGELOG.md");
    Files.writeString(journal, "# Journal\n\n## [Non publié]\n\n### Ajouté\n\n- Une chose.\n");
    delivery().step("release --cut 1.0.0").succeeded();
    assertThat(Files.readString(journal))
        .contains("## [Non publié]\n\n## [1.0.0] - 20")
        .endsWith("### Ajouté\n\n- Une chose.\n");
    assertThat(delivery().step("release --notes v1.0.0").output()).contains("- Une chose.");
    assertThat(delivery().step("release --cut 1.0.0").refused().words())
        .contains("a déjà une section");
    assertThat(delivery().step("release --cut 1.1.0").refused().words()).contains("rien à sortir");
    assertThat(delivery().step("release --cut next").refused().words())
        .contains("« next » n’est pas un numéro de version");
    delivery().sh("git tag v1.0.0").succeeded();
    assertThat(delivery().step("release --cut 1.0.0").refused().words())
        .contains("est déjà sortie");
  }

  /** As cosign itself does, the stand-in refuses a registry that speaks HTTP unless told of it. */
  @Test
  void aVersionIsRehearsedFromARegistryThatSpeaksHttp() throws Exception {
    publish("amd64", "arm64");
    delivery().step("freeze").succeeded();
    delivery()
        .say(
            "cosign",
            """
            [[ "$*" == *--allow-http-registry* ]] || exit 1
            [[ "$*" != *verify-attestation* ]] ||
              printf '{"payload":"%s"}' "$(printf '{"predicate":{"bomFormat":"CycloneDX"}}' | base64 -w 0)"
            """);
    Files.writeString(delivery().folder().resolve("CHANGELOG.md"), "## [1.0.0]\n\n- Une chose.\n");
    assertThat(delivery().step("release --dry-run v1.0.0").succeeded().words())
        .contains("Rien n’est publié", "/page:1.0.0", "5 inventaires CycloneDX", "- Une chose.");
    assertThat(delivery().folder().resolve("target/delivery/page.cdx.json"))
        .content()
        .contains("CycloneDX");
  }

  @Test
  void theNightLooksFromOutsideWithoutAnyAccess() throws Exception {
    staged();
    delivery().step("deploy production").succeeded();
    delivery().sh("rm -r ~/.config").succeeded();
    delivery().environment().put("COFRAP_CERTIFICATE", "a certificate");
    int before = delivery().told().length();
    delivery().step("watch").succeeded();
    assertThat(delivery().told().substring(before))
        .contains("outside.yml -i inventories/production -e verify_authority=/")
        .containsPattern("grype .*registry:.*/authenticate@sha256:.*--fail-on critical");
    delivery().say("grype", "case \"$*\" in *registry:*) exit 2 ;; esac");
    assertThat(delivery().step("watch").refused().words())
        .contains("qui sert en production, a une vulnérabilité critique");
  }

  @Test
  void theNightLooksAtWhatServesEvenWhereItFailed() throws Exception {
    staged();
    delivery().step("deploy production").succeeded();
    nextFails();
    delivery().release("", 0);
    delivery().step("watch").succeeded();
    String digest = images(delivery().newest("production")).get(4).split(" ")[2];
    assertThat(delivery().told()).containsPattern("grype .*registry:.*/page@" + digest);
  }

  @Test
  void imagesThatNobodySignedAreNotDeployed() throws Exception {
    publish("amd64", "arm64");
    delivery().step("freeze").succeeded();
    delivery().say("cosign", "exit 1");
    assertThat(delivery().step("deploy staging").refused().words())
        .contains("n’est pas signée par la clé de l’équipe : rien n’est déployé");
    assertThat(delivery().records("staging")).isEmpty();
    assertThat(delivery().told()).isEmpty();
  }

  /** What a pipeline's runner has; its first task would name a module that is not there. */
  @Test
  void anAnsibleWithoutItsCollectionsGivesWayToThePinnedOne() throws Exception {
    delivery().say("ansible-galaxy", "exit 1");
    delivery()
        .say(
            "python3",
            """
            [ "$*" = "-m venv target/ansible" ] || exit 0
            mkdir -p target/ansible/bin
            for name in pip ansible-galaxy ansible-playbook; do
              printf '#!/bin/bash\\necho pinned %s "$*" >> ../told\\n' $name > target/ansible/bin/$name
            done
            chmod +x target/ansible/bin/*""");
    delivery().sh(". scripts/delivery/lib.sh; need_ansible; ansible-playbook site.yml").succeeded();
    assertThat(delivery().told().lines())
        .containsExactly(
            "pinned pip install --quiet -r ansible/requirements.txt",
            "pinned ansible-galaxy collection install -r ansible/requirements.yml",
            "pinned ansible-playbook site.yml");
  }
}
