package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    access("ici");
    Playbook both =
        preflight()
            .set("cofrap_registry_in_cluster", true)
            .set("cofrap_address", "192.168.2.20")
            .set("preflight_registry_known", true);
    assertThat(both.run().refused().words())
        .contains("et cofrap_registry en donne un autre, registre.exemple.fr/cofrap. Remède :");
    both.set("cofrap_registry", "192.168.2.20:30500/cofrap").run().succeeded();
  }

  /** openfaas/faas-netes speaks HTTP to the addresses of RFC 1918 alone; KinD's nodes, to none. */
  @Test
  void aRegistryInTheClusterThatNobodyCouldReadIsRefused() throws Exception {
    access("ici");
    Playbook registry =
        preflight()
            .set("cofrap_registry_in_cluster", true)
            .set("cofrap_address", "192.0.2.20")
            .set("cofrap_images", "build")
            .set("cofrap_registry", "192.0.2.20:30500/cofrap");
    assertThat(registry.run().refused().words())
        .contains("parlent HTTPS au registre du cluster", "preflight_registry_known: true")
        .contains("ne lit en HTTP qu’un registre d’adresse privée")
        .contains("Remède : cofrap_images: pull");
  }

  @Test
  void anotherContextThanThatOfTheInventoryIsRefused() throws Exception {
    access("celui-de-la-veille");
    String told =
        "« celui-de-la-veille », à https://192.0.2.99:6443, et cofrap_context dit « ici »";
    assertThat(preflight().run().refused().words()).contains(told);
    assertThat(
            new Operator(folder)
                .playbook("reset.yml", "all")
                .set("cofrap_context", "ici")
                .set("reset_confirmation", "existing")
                .run()
                .refused()
                .words())
        .contains("Rien n’a été touché", told);
  }

  @Test
  void whatCannotWorkIsRefusedBeforeItIsTried() throws Exception {
    access("ici");
    Playbook odd = preflight().set("cofrap_ingress_class", "gce");
    assertThat(odd.run().refused().words()).contains("ferait deux répartiteurs");
  }

  /** An IPv6 address stands between brackets wherever a port may follow it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cofrap_registry       | 192.0.2.10     | "192.0.2.10:30500/cofrap"
          cofrap_registry       | 2001:db8::10   | "[2001:db8::10]:30500/cofrap"
          verify_address_in_url | 2001:db8::10   | "[2001:db8::10]"
          k3s_server_in_url     | 2001:db8::10   | "[2001:db8::10]"
          k3s_address_in_url    | 2001:db8::10   | "[2001:db8::10]"
          """)
  void anAddressIsWrittenAsAnAddressAndAPortWantIt(String name, String address, String written) {
    List<String> command =
        new ArrayList<>(List.of("ansible", "-i", "inventories/single", "localhost", "-m", "debug"));
    for (String file :
        List.of(
            "group_vars/all/main.yml",
            "roles/verify/defaults/main.yml",
            "roles/verify/vars/main.yml",
            "roles/k3s/vars/main.yml")) {
      command.addAll(List.of("-e", "@" + file));
    }
    for (String variable : List.of("cofrap_address", "k3s_server_address", "k3s_address")) {
      command.addAll(List.of("-e", "{\"%s\": \"%s\"}".formatted(variable, address)));
    }
    command.addAll(List.of("-e", "{\"cofrap_registry_in_cluster\": true}", "-a", "var=" + name));
    assertThat(Run.of(Playbook.ANSIBLE, Playbook.ENVIRONMENT, command).succeeded().output())
        .containsPattern(name + "\"?: [\"']?" + Pattern.quote(written.replace("\"", "")));
  }

  @Test
  void itIsAcceptedWithTheAccessAndTheRegistry() throws Exception {
    access("ici");
    assertThat(preflight().run().succeeded().changes()).containsOnlyKeys("localhost");
  }

  private Playbook preflight() {
    return new Operator(folder).playbook("site.yml", "preflight").set("cofrap_context", "ici");
  }

  /** An access whose current context is that one. */
  private void access(String context) throws IOException {
    Files.writeString(
        folder.resolve("kubeconfig"),
        """
        apiVersion: v1
        kind: Config
        current-context: %1$s
        contexts: [{ name: %1$s, context: { cluster: c, user: u } }]
        clusters: [{ name: c, cluster: { server: "https://192.0.2.99:6443" } }]
        users: [{ name: u, user: {} }]
        """
            .formatted(context));
  }
}
