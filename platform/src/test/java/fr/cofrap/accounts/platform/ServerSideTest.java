package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.platform.machines.Api;
import fr.cofrap.accounts.platform.machines.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What the roles apply, before the real API of the pinned Kubernetes: its schemas, its Pod
 * Security, its controllers. No node runs anything.
 */
class ServerSideTest {

  private static Api api;

  @BeforeAll
  static void open() throws IOException {
    api = Api.open("les manifestes, par une vraie API de Kubernetes");
    String definitions = Repository.text("platform/src/test/cluster/traefik.yml");
    kubectl(definitions, "apply", "--server-side", "-f", "-").orThrow();
    kubectl("", "wait", "--for=condition=Established", "crd", "--all", "--timeout=30s").orThrow();
  }

  @AfterAll
  static void close() {
    if (api != null) {
      api.close();
    }
  }

  @AfterEach
  void empty() {
    kubectl("", "delete", "namespace", "cofrap", "openfaas", "openfaas-fn", "--ignore-not-found");
  }

  private static Command kubectl(String input, String... words) {
    String[] command = new String[words.length + 1];
    command[0] = Tools.path("kubectl").toString();
    System.arraycopy(words, 0, command, 1, words.length);
    Path access = api.kubeconfig();
    return Command.run(Map.of("KUBECONFIG", access.toString()), access.getParent(), input, command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"example", "existing", "ha"})
  void admitsWhatTheRolesApply(String inventory) {
    StringBuilder text = new StringBuilder();
    Manifests.of(inventory).all().stream()
        // of K3s alone
        .filter(it -> !it.kind().equals("HelmChartConfig"))
        .forEach(it -> text.append("---\n").append(new Yaml().dump(it.tree())));
    kubectl(
            text.toString(),
            "apply",
            "--server-side",
            "--force-conflicts",
            "--validate=strict",
            "-f",
            "-")
        .orThrow();
    // the controllers ask for pods, and Pod Security answers them
    String jobs = "jobs --selector=app.kubernetes.io/part-of=cofrap";
    for (String wanted :
        List.of(
            "create pod/postgres-0 --namespace=cofrap",
            "jsonpath={.status.replicas}=2 deployment/page --namespace=cofrap",
            "jsonpath={.status.active}=1 --namespace=cofrap " + jobs,
            "jsonpath={.status.active}=1 --namespace=openfaas-fn " + jobs)) {
      kubectl("", ("wait --timeout=60s --for=" + wanted).split(" ")).orThrow();
    }
  }

  /** Pod Security is at work: a root user has no place beside the page. */
  @Test
  void refusesWhatTheProfileForbids() {
    admitsWhatTheRolesApply("example");
    assertThat(
            kubectl("", "run", "root", "--image=any:1", "--namespace=cofrap", "--restart=Never")
                .output())
        .contains("violates PodSecurity \"restricted:latest\"");
  }
}
