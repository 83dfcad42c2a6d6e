package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kubectl, Helm and faas-cli, from publishers that stand in for theirs. */
class ToolsTest {

  private static final Map<String, String> NO_SUM = Map.of("amd64", "", "arm64", "");
  private static final List<String> ARCHITECTURES = List.of("amd64", "arm64");

  @TempDir private Path folder;
  private Publisher publisher;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @BeforeEach
  void publish() throws IOException {
    publisher = Publisher.start("127.0.0.1");
    for (String architecture : ARCHITECTURES) {
      byte[] kubectl = bytes("kubectl for " + architecture);
      String path = "/v1.36.4/bin/linux/" + architecture + "/kubectl";
      publisher.publish(path, kubectl);
      // a sum alone, as Kubernetes publishes it
      publisher.publish(path + ".sha256", Publisher.sha256(kubectl));

      byte[] archive = helm(architecture);
      String name = "helm-v3.22.0-linux-" + architecture + ".tar.gz";
      publisher.publish("/" + name, archive);
      publisher.publish("/" + name + ".sha256sum", Publisher.sha256(archive) + "  " + name + "\n");
    }
    byte[] faas = bytes("faas-cli");
    for (String name : List.of("faas-cli", "faas-cli-arm64")) {
      publisher.publish("/0.17.8/" + name, faas);
      publisher.publish(
          "/0.17.8/" + name + ".sha256", Publisher.sha256(faas) + "  bin/" + name + "\n");
    }
  }

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void areInPlaceAndNotAskedForAgain() throws IOException {
    assertThat(tools().run().succeeded().changes()).isNotEqualTo(Map.of("localhost", 0));
    assertThat(Files.readString(folder.resolve("bin/kubectl"))).startsWith("kubectl for ");
    assertThat(Files.readString(folder.resolve("bin/helm"))).isEqualTo("helm");
    assertThat(Files.readString(folder.resolve("bin/faas-cli"))).isEqualTo("faas-cli");
    assertThat(folder.resolve("bin/faas-cli")).isExecutable();

    int asked = publisher.asked();
    assertThat(tools().run().succeeded().changes()).isEqualTo(Map.of("localhost", 0));
    assertThat(publisher.asked()).isEqualTo(asked);
  }

  @Test
  void areRefusedWhenTheirSumIsNotThePinnedOne() {
    String wrong = "0".repeat(64);
    Run run =
        tools().set("tools_kubectl_sha256", Map.of("amd64", wrong, "arm64", wrong)).run().refused();
    assertThat(run.words()).contains("kubectl v1.36.4 n’a pas pu être pris", "tools_kubectl_path");
    assertThat(folder.resolve("bin/kubectl")).doesNotExist();
  }

  @Test
  void areRefusedWhenTheirPublisherGivesNoSum() {
    ARCHITECTURES.forEach(
        it -> publisher.publish("/v1.36.4/bin/linux/" + it + "/kubectl.sha256", "<html>"));
    assertThat(tools().run().refused().words())
        .contains("la somme de contrôle est introuvable ou malformée");
    assertThat(folder.resolve("bin/kubectl")).doesNotExist();
  }

  @Test
  void comeFromALocalPathWhereThereIsNoNetwork() throws IOException {
    Path local = Files.write(folder.resolve("kubectl-du-site"), bytes("kubectl du site"));
    tools().set("tools_kubectl_path", local.toString()).run().succeeded();
    assertThat(Files.readString(folder.resolve("bin/kubectl"))).isEqualTo("kubectl du site");
  }

  private Playbook tools() {
    return new Operator(folder)
        .playbook("site.yml", "tools")
        .set("tools_kubectl_url", publisher.address())
        .set("tools_helm_url", publisher.address())
        .set("tools_faas_cli_url", publisher.address())
        .set("cofrap_kubectl_version", "v1.36.4")
        .set("cofrap_helm_version", "v3.22.0")
        .set("cofrap_faas_cli_version", "0.17.8")
        .set("cofrap_kubectl_sha256", NO_SUM)
        .set("cofrap_helm_sha256", NO_SUM)
        .set("cofrap_faas_cli_sha256", NO_SUM);
  }

  private byte[] helm(String architecture) throws IOException {
    Path root = folder.resolve("helm");
    Files.createDirectories(root.resolve("linux-" + architecture));
    Files.writeString(root.resolve("linux-" + architecture + "/helm"), "helm");
    Path archive = folder.resolve("helm.tar.gz");
    Run.of(root, Map.of(), List.of("tar", "czf", archive.toString(), "linux-" + architecture))
        .succeeded();
    return Files.readAllBytes(archive);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
