package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The images are asked of a real registry as a node would ask for them: by nobody in particular.
 */
class ImagesRoleTest {

  @TempDir private Path folder;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  private static Playbook images(DebianRegistry registry) {
    return Playbook.part("images", "main")
        .set("cofrap_registry", registry.address() + "/cofrap")
        .set("cofrap_tag", "1.2.3")
        .set("images_scheme", "http");
  }

  @Test
  void imagesOfAnotherArchitectureThanTheMachinesAreRefused() throws Exception {
    Program.write(folder, "kubectl", "printf 'amd64 arm64'");
    try (DebianRegistry registry = DebianRegistry.start(folder, true)) {
      for (String name : DebianRegistry.IMAGES) {
        registry.push("cofrap/" + name, "1.2.3");
      }
      assertThat(images(registry).run(folder).refused().words())
          .contains("Les machines sont en amd64, arm64, et les images 1.2.3 en amd64. Remède :");
    }
  }

  @Test
  void whatIsDeployedIsNamedByItsDigest() throws Exception {
    Program.write(folder, "kubectl", "printf amd64");
    try (DebianRegistry registry = DebianRegistry.start(folder, true)) {
      String digest = "";
      for (String name : DebianRegistry.IMAGES) {
        digest = registry.push("cofrap/" + name, "1.2.3");
      }
      assertThat(images(registry).run(folder).succeeded().output())
          .contains("page: '@" + digest + "'");
    }
  }

  @Test
  void aTagThatDoesNotExistIsSaidBeforeAnythingIsDeployed() throws Exception {
    try (DebianRegistry registry = DebianRegistry.start(folder, true)) {
      for (String name : DebianRegistry.IMAGES.subList(0, 4)) {
        registry.push("cofrap/" + name, "1.2.3");
      }
      registry.push("cofrap/page", "1.2.2");
      assertThat(images(registry).run().refused().words())
          .contains("page : " + registry.address(), "l’étiquette 1.2.3", "Remède : publiez-les");
    }
  }

  /** The script is a stand-in that publishes nothing but names: images.sh has its own test. */
  @Test
  void imagesThatAreMissingAreBuiltOnceAndPublishedWhereTheyAreRead() throws Exception {
    Path scripts = Files.createDirectories(folder.resolve("scripts"));
    Path playbooks = Files.createDirectories(folder.resolve("ansible"));
    Program.write(folder, "kubectl", "printf amd64");
    try (DebianRegistry registry = DebianRegistry.start(folder, true)) {
      for (String name : DebianRegistry.IMAGES) {
        registry.push("cofrap/" + name, "1.2.2");
      }
      Program.write(
          scripts,
          "images.sh",
          """
          echo "$* $COFRAP_REGISTRY $COFRAP_TAG $COFRAP_TLS_VERIFY" >> %s/built
          for name in %s; do
            type=application/vnd.docker.distribution.manifest.v2+json url=http://%s/v2/cofrap/$name/manifests
            curl --silent --fail --header "Accept: $type" $url/1.2.2 |
              curl --silent --fail --request PUT --header "Content-Type: $type" --data-binary @- $url/1.2.3
          done"""
              .formatted(folder, String.join(" ", DebianRegistry.IMAGES), registry.address()));
      Playbook build =
          images(registry)
              .set("cofrap_images", "build")
              .with("--playbook-dir", playbooks.toString());
      build.run(folder).succeeded();
      build.run(folder).succeeded();
      assertThat(folder.resolve("built"))
          .hasContent("--push %s/cofrap 1.2.3 false".formatted(registry.address()));
    }
  }

  @Test
  void anImageThatIsNotTheOneThatWasTriedIsRefused() throws Exception {
    Program.write(folder, "kubectl", "printf amd64");
    try (DebianRegistry registry = DebianRegistry.start(folder, true)) {
      for (String name : DebianRegistry.IMAGES) {
        registry.push("cofrap/" + name, "1.2.3");
      }
      String tried = "sha256:" + "0".repeat(64);
      assertThat(
              images(registry)
                  .set("images_expected", Map.of("page", tried))
                  .run(folder)
                  .refused()
                  .words())
          .contains("page:1.2.3 est sha256:", tried + " était attendue", "Rien n’a été touché");
    }
  }

  @Test
  void aPrivateRegistryIsSaidToo() throws Exception {
    try (DebianRegistry registry = DebianRegistry.start(folder, false)) {
      assertThat(images(registry).run().refused().words())
          .contains("generate-password, generate-2fa, authenticate, rotate-keys, page :")
          .contains("à qui ne s’identifie pas");
    }
  }
}
