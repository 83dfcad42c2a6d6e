package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Which passwords rotate-secrets.yml draws anew, before it tells any of them to the cluster. */
class RotateSecretsTest {

  @TempDir private Path folder;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  /** The cluster has no server to tell: the platform would not open it any more. */
  @Test
  void theOwnerOfADatabaseThatIsNotOursKeepsItsPassword() throws Exception {
    Map<String, String> before = secrets();
    rotate();
    Map<String, String> after = secrets();
    assertThat(after)
        .containsEntry("database_admin_password", before.get("database_admin_password"))
        .doesNotContainEntry(
            "database_functions_password", before.get("database_functions_password"))
        .doesNotContainEntry("database_backup_password", before.get("database_backup_password"))
        .containsEntry("gateway_password", before.get("gateway_password"));
  }

  /** As far as the first role that needs a cluster. */
  private void rotate() throws Exception {
    Program.write(
        folder,
        "kubectl",
        """
        case "$*" in
          *'get nodes'*) printf amd64 ;;
          *'get deployments'*) ;;
          *middlewares*) ;;
          *) echo "no cluster" >&2; exit 1 ;;
        esac""");
    try (DebianRegistry registry = DebianRegistry.start(folder, true)) {
      for (String name : DebianRegistry.IMAGES) {
        registry.push("cofrap/" + name, "1.0.0");
      }
      Run run =
          new Operator(folder)
              .playbook("rotate-secrets.yml", "all")
              .set("cofrap_bin", folder.toString())
              .set("cofrap_registry", registry.address() + "/cofrap")
              .set("images_scheme", "http")
              .set("rotate_secrets", List.of("database"))
              .set("database_external", true)
              .run()
              .refused();
      assertThat(run.words()).contains("La passerelle, la base, les fonctions et l’entrée");
    }
  }

  private Map<String, String> secrets() {
    new Operator(folder).playbook("site.yml", "secrets").run().succeeded();
    Run view =
        Run.of(
            folder,
            Playbook.ENVIRONMENT,
            List.of(
                "ansible-vault",
                "view",
                "--vault-password-file=" + folder.resolve("phrase-du-coffre"),
                folder.resolve("secrets.yml").toString()));
    return new Yaml().load(view.succeeded().output());
  }
}
