package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            .set("preflight_operator_urls", List.of("http://127.0.0.1:1/helm"))
            .run()
            .refused();
    assertThat(run.words())
        .contains("Commandes absentes : commande-absente. Remède : installez-les")
        .contains("le module module_absent manque", "Remède : apt-get install python3-kubernetes")
        .contains("http://127.0.0.1:1/helm hors d’atteinte de votre poste. Remède : ouvrez")
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
          cofrap_database_url   | 2001:db8::30   | "jdbc:postgresql://[2001:db8::30]:5432/cofrap?sslmode=disable"
          """)
  void anAddressIsWrittenAsAnAddressAndAPortWantIt(String name, String address, String written) {
    Map<String, Object> given = new HashMap<>(Map.of("cofrap_registry_in_cluster", true));
    for (String it :
        List.of("cofrap_address", "k3s_server_address", "k3s_address", "database_host")) {
      given.put(it, address);
    }
    assertThat(value(name, given))
        .containsPattern(name + "\"?: [\"']?" + Pattern.quote(written.replace("\"", "")));
  }

  /** As its publisher says of each; this machine has one of them. */
  @ParameterizedTest
  @CsvSource({
    "2.14, 3.11.9, true", "2.14, 3.12.0, false",
    "2.19, 3.13.9, true", "2.19, 3.14.0, false",
    "2.20, 3.14.9, true", "2.20, 3.15.0, false",
    "2.21, 3.14.9, true", "2.21, 3.15.0, false",
  })
  void aPairThatFailsIsKnown(String core, String python, boolean allowed) {
    assumeTrue(core.equals(Playbook.core()));
    assertThat(value("preflight_pair_allowed", Map.of("preflight_machine_python", python)))
        .containsPattern("preflight_pair_allowed\"?: \"?(?i)" + allowed);
  }

  /** What is not taken from outside is not asked for, and a mirror is. */
  @Test
  void itsOwnAddressesAreThoseOfItsToolsAndOfTheChart() {
    assertThat(value("preflight_operator_urls", Map.of()))
        .contains("dl.k8s.io", "get.helm.sh", "github.com", "openfaas.github.io");
    assertThat(value("preflight_urls", Map.of())).contains("https://checkip.amazonaws.com");
    Map<String, Object> given =
        Map.of(
            "tools_kubectl_url", "https://miroir.exemple.fr/kubectl",
            "tools_helm_path", "/srv/helm.tar.gz",
            "tools_faas_cli_path", "/srv/faas-cli",
            "openfaas_chart", "./openfaas-15.0.4.tgz");
    assertThat(value("preflight_operator_urls", given))
        .contains("https://miroir.exemple.fr/kubectl")
        .doesNotContain("k8s.io", "helm.sh", "github");
  }

  /** What a variable of the roles is worth on the operator's machine, once these are given. */
  private static String value(String name, Map<String, Object> given) {
    List<String> command =
        new ArrayList<>(List.of("ansible", "-i", "inventories/single", "localhost", "-m", "debug"));
    for (String file :
        List.of(
            "group_vars/all/main.yml",
            "roles/preflight/defaults/main.yml",
            "roles/preflight/vars/main.yml",
            "roles/verify/defaults/main.yml",
            "roles/verify/vars/main.yml",
            "roles/k3s/vars/main.yml")) {
      command.addAll(List.of("-e", "@" + file));
    }
    command.addAll(List.of("-a", "var=" + name, "-e", Playbook.json(given)));
    return new Playbook(command).run().succeeded().output();
  }

  @Test
  void itIsAcceptedWithTheAccessAndTheRegistry() throws Exception {
    access("ici");
    assertThat(preflight().run().succeeded().changes()).containsOnlyKeys("localhost");
  }

  private Playbook preflight() {
    return new Operator(folder)
        .playbook("site.yml", "preflight")
        .set("cofrap_context", "ici")
        .set("preflight_operator_urls", List.of());
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
