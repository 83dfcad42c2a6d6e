package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How faas-cli is called. kubectl and faas-cli are stand-ins that write down what they are told.
 */
class DeployScriptTest {

  private static final String PASSWORD = "a password of admin";

  @TempDir private Path folder;

  @BeforeEach
  void standIns() throws IOException {
    program(
        "kubectl",
        "echo \"kubectl $*\" >> told;"
            + " case $3 in get) printf '%s' '"
            + PASSWORD
            + "' | base64; exit ;; rollout) exit ;; esac; echo $$ > forward.pid;"
            + " echo 'Forwarding from 127.0.0.1:40123 -> 8080'; exec sleep 60");
    program(
        "faas-cli",
        "echo \"faas-cli $* at $OPENFAAS_URL\" >> told;"
            + " [ \"$1\" != login ] || { cat > password; ls -d \"$OPENFAAS_CONFIG\" > config; }");
  }

  private void program(String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Command deploy() {
    return Command.run(
        Map.of("PATH", folder + ":" + System.getenv("PATH")),
        folder,
        "",
        Repository.ROOT.resolve("ansible/roles/functions/files/deploy.sh").toString(),
        "openfaas",
        "/the/stack.yml",
        "0123abcd");
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void logsInAndDeploysThroughThePortThatKubectlOpened() throws IOException {
    deploy().orThrow();
    // the password, and who asks for it, go side by side
    assertThat(read("told").lines())
        .containsExactlyInAnyOrder(
            "kubectl --namespace openfaas port-forward service/gateway :8080",
            "kubectl --namespace openfaas rollout status deployment/prometheus --timeout=120s",
            "kubectl --namespace openfaas get secret basic-auth --output"
                + " jsonpath={.data.basic-auth-password}",
            "faas-cli login --username admin --password-stdin at http://127.0.0.1:40123",
            "faas-cli deploy --yaml /the/stack.yml --annotation cofrap-declaration=0123abcd"
                + " at http://127.0.0.1:40123");
    assertThat(read("password")).isEqualTo(PASSWORD);
  }

  @Test
  void leavesNeitherSessionNorOpenPortBehind() throws IOException {
    deploy().orThrow();
    assertThat(Path.of(read("config").strip())).doesNotExist();
    assertThat(Path.of("/proc", read("forward.pid").strip())).doesNotExist();
  }

  @Test
  void saysWhyWhereTheGatewayIsAway() throws IOException {
    program("kubectl", "echo 'services \"gateway\" not found' >&2; exit 1");
    Command refused = deploy();
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output()).contains("ne se joint pas", "not found").doesNotContain(PASSWORD);
    assertThat(folder.resolve("told")).doesNotExist();
  }

  @Test
  void namesThePrometheusWithoutWhichTheGatewayListsNothing() throws IOException {
    program(
        "kubectl",
        "[ \"$3\" != rollout ] || { echo 'timed out waiting' >&2; exit 1; }"
            + "; echo 'Forwarding from 127.0.0.1:40123 -> 8080'; exec sleep 60");
    Command refused = deploy();
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output()).contains("Prometheus", "timed out waiting");
    assertThat(folder.resolve("told")).doesNotExist();
  }

  @Test
  void failsWhereTheClusterHoldsNoPassword() throws IOException {
    program(
        "kubectl",
        "case $3 in get) exit 1 ;; rollout) exit ;; esac; echo $$ > forward.pid;"
            + " echo 'Forwarding from 127.0.0.1:40123 -> 8080'; exec sleep 60");
    assertThat(deploy().code()).isEqualTo(1);
    assertThat(read("told")).doesNotContain("faas-cli deploy");
  }

  @Test
  void failsWhereFaasCliFails() throws IOException {
    program("faas-cli", "[ \"$1\" = login ] || exit 3; cat > /dev/null");
    assertThat(deploy().code()).isEqualTo(3);
    assertThat(Path.of("/proc", read("forward.pid").strip())).doesNotExist();
  }
}
