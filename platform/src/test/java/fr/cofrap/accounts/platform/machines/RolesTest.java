package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every role owes to those who read it, and what is pinned. */
class RolesTest {

  private static final Map<String, Object> PINS =
      Roles.yaml(Playbook.ANSIBLE.resolve("group_vars/all/versions.yml"));

  @ParameterizedTest
  @MethodSource("roles")
  void everyDefaultHasTheNameOfItsRoleAndIsDeclared(String role) {
    assertThat(Roles.defaults(role)).allMatch(it -> it.startsWith(role + "_"));
    assertThat(Roles.arguments(role)).containsAll(Roles.defaults(role));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyVariableThatIsReadIsGivenAValueSomewhere(String role) {
    assertThat(Roles.unknown(role)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyRoleSaysWhatItDoes(String role) {
    assertThat(Playbook.text(Roles.FOLDER.resolve(role).resolve("README.md")))
        .startsWith("# " + role + "\n")
        .contains("meta/argument_specs.yml");
  }

  /** The names of the keys are no secret; what includes other tasks prints nothing itself. */
  @ParameterizedTest
  @MethodSource("roles")
  void everyTaskThatHandlesASecretHidesIt(String role) {
    assertThat(Roles.talkativeTasks(role))
        .filteredOn(it -> it.keySet().stream().noneMatch(key -> key.toString().contains("include")))
        .extracting(
            it ->
                it.toString()
                    .replaceAll("cofrap_secrets\\.encryption_keys \\| keyring_(names|state)", ""))
        .allSatisfy(
            it -> assertThat(it).doesNotContainPattern("cofrap_secrets\\b|_password\\.stdout"));
  }

  @Test
  void everyVersionIsOneAndNotTheLatest() {
    assertThat(PINS).isNotEmpty();
    PINS.forEach(
        (name, value) -> {
          if (name.endsWith("_version")) {
            assertThat(value.toString()).as(name).matches("v?\\d+\\.\\d+\\.\\d+(\\+\\w+)?");
          } else if (name.endsWith("_image")) {
            assertThat(value.toString())
                .as(name)
                .matches("[\\w./-]+:\\d+\\.\\d+[\\w.-]*@sha256:[0-9a-f]{64}");
          }
        });
  }

  @Test
  void everySumIsOne() {
    for (String tool : List.of("k3s", "kubectl", "helm", "faas_cli")) {
      Map<?, ?> sums = (Map<?, ?>) PINS.get("cofrap_" + tool + "_sha256");
      assertThat(sums.keySet().toString()).isEqualTo("[amd64, arm64]");
      for (String architecture : List.of("amd64", "arm64")) {
        assertThat(sums.get(architecture).toString()).as(tool).matches("[0-9a-f]{64}");
      }
    }
    assertThat(PINS.get("cofrap_openfaas_chart_sha256").toString()).matches("[0-9a-f]{64}");
  }

  @Test
  void kubectlIsOfTheVersionOfTheCluster() {
    assertThat(PINS.get("cofrap_k3s_version").toString())
        .startsWith(PINS.get("cofrap_kubectl_version") + "+");
  }

  private static List<String> roles() {
    return Roles.names();
  }
}
