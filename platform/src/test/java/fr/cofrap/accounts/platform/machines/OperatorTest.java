package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator's own machine must have. */
class OperatorTest {

  @TempDir private Path folder;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @Test
  void allThatItLacksIsSaidAtOnceWithItsRemedy() {
    Run run =
        preflight()
            .set("preflight_commands", List.of("tar", "commande-absente"))
            .set("preflight_python_module", "module_absent")
            .set("cofrap_registry", "registry.example.org/cofrap")
            .run()
            .refused();
    assertThat(run.words())
        .contains("Commandes absentes : commande-absente. Remède : installez-les")
        .contains("le module module_absent manque", "Remède : apt-get install python3-kubernetes")
        .contains("cofrap_registry vaut encore registry.example.org/cofrap. Remède : donnez")
        .contains(folder + "/kubeconfig n’existe pas", "Remède : donnez par cofrap_kubeconfig");
  }

  @Test
  void aRegistryInTheClusterAndAnotherAreOneTooMany() throws Exception {
    Files.writeString(folder.resolve("kubeconfig"), "");
    Playbook both = preflight().set("cofrap_registry_in_cluster", true);
    assertThat(both.run().refused().words())
        .contains("et cofrap_registry en donne un autre, registre.exemple.fr/cofrap. Remède :");
    both.set("cofrap_registry", "192.0.2.20:30500/cofrap").run().succeeded();
  }

  @Test
  void theRegistryInTheClusterIsThatOfTheImages() {
    assertThat(
            Run.of(
                    Playbook.ANSIBLE,
                    Playbook.ENVIRONMENT,
                    List.of(
                        "ansible",
                        "-i",
                        "inventories/single",
                        "localhost",
                        "-m",
                        "debug",
                        "-e",
                        "@group_vars/all/main.yml",
                        "-e",
                        "{\"cofrap_registry_in_cluster\": true}",
                        "-a",
                        "var=cofrap_registry"))
                .succeeded()
                .output())
        .contains("192.0.2.10:30500/cofrap");
  }

  @Test
  void itIsAcceptedWithTheAccessAndTheRegistry() throws Exception {
    Files.writeString(folder.resolve("kubeconfig"), "");
    assertThat(preflight().run().succeeded().changes()).containsOnlyKeys("localhost");
  }

  private Playbook preflight() {
    return new Operator(folder).playbook("site.yml", "preflight");
  }
}
