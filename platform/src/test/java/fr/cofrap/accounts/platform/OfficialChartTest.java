package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * OpenFaaS' own chart, rendered with our values beside what the roles apply, where it is at hand.
 */
class OfficialChartTest {

  private static final String CHART = System.getenv("COFRAP_OPENFAAS_CHART");

  /** What the chart leaves nobody a say in: see the README of the role. */
  private static final Map<Policy, Set<String>> EXCEPTIONS =
      Map.of(
          Policy.NO_PRIVILEGE,
          Set.of("Deployment openfaas/alertmanager alertmanager"),
          Policy.NO_ROOT_USER,
          Set.of("Deployment openfaas/alertmanager"),
          Policy.READ_ONLY_ROOT,
          Set.of(
              "Deployment openfaas/alertmanager alertmanager",
              "Deployment openfaas/prometheus prometheus"),
          Policy.NO_API_TOKEN,
          Set.of(
              "Deployment openfaas/alertmanager",
              "Deployment openfaas/gateway",
              "Deployment openfaas/prometheus"));

  @BeforeAll
  static void needTheChart() {
    assumeThat(CHART)
        .as("COFRAP_OPENFAAS_CHART is not set: the official chart is not here")
        .isNotNull();
  }

  static Stream<Arguments> inventoriesAndPolicies() {
    return ManifestsTest.inventoriesAndPolicies();
  }

  private static Manifests chart(String inventory) {
    String rendered = Helm.template(CHART, Manifests.of(inventory).values()).orThrow();
    return new Manifests(Manifests.load(rendered), "");
  }

  private static Manifests everything(String inventory) {
    return new Manifests(
        Stream.concat(Manifests.of(inventory).all().stream(), chart(inventory).all().stream())
            .toList(),
        "");
  }

  @ParameterizedTest
  @MethodSource("inventoriesAndPolicies")
  void keepsTheRuleButForWhatIsSaid(String inventory, Policy policy) {
    assertThat(Set.copyOf(policy.breaches(everything(inventory))))
        .isEqualTo(EXCEPTIONS.getOrDefault(policy, Set.of()));
  }

  @Test
  void isWhatKubernetesKnows() {
    assertThat(
            chart("example")
                .ofKind("Deployment", "Service", "ConfigMap", "ServiceAccount")
                .flatMap(Schema::faults))
        .isEmpty();
  }

  @Test
  void bringsTheCommunityEditionAndNothingAsynchronous() {
    Manifests chart = chart("example");
    assertThat(names(chart, "Deployment"))
        .isEqualTo(Set.of("gateway", "prometheus", "alertmanager"));
    assertThat(chart.ofKind("Ingress", "Secret")).isEmpty();
    assertThat(chart.ownPods().flatMap(it -> it.containers().stream()))
        .allSatisfy(
            it ->
                assertThat(Tree.text(it, "image"))
                    .matches("(ghcr.io/openfaas/(gateway|faas-netes)|prom/[a-z]+):.*"));
  }

  @Test
  void hasTheServicesThatTheIngressNames() {
    Manifests all = everything("example");
    assertThat(
            all.ofKind("Ingress")
                .filter(it -> it.namespace().equals("openfaas"))
                .flatMap(it -> Tree.list(it.tree(), "spec", "rules").stream())
                .flatMap(it -> Tree.list(it, "http", "paths").stream())
                .map(it -> Tree.map(it, "backend", "service")))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(ports(all, Tree.text(it, "name")))
                    .contains(Tree.at(it, "port", "number")));
  }

  private static List<Object> ports(Manifests manifests, String service) {
    return manifests
        .ofKind("Service")
        .filter(it -> it.namespace().equals("openfaas") && it.name().equals(service))
        .flatMap(it -> Tree.list(it.tree(), "spec", "ports").stream())
        .map(it -> Tree.at(it, "port"))
        .toList();
  }

  @Test
  void tellsTheGatewayWhatTheRolePromises() {
    assertThat(environment("gateway"))
        .containsAllEntriesOf(
            Map.of(
                "basic_auth", "true",
                "secret_mount_path", "/var/secrets",
                "scale_from_zero", "false",
                "direct_functions", "false",
                "upstream_timeout", "60s",
                "read_timeout", "65s",
                "write_timeout", "65s",
                "function_namespace", "openfaas-fn",
                "async", "false"))
        .doesNotContainKeys("faas_nats_address", "auth_proxy_url");
  }

  @Test
  void tellsFaasNetesHowToProbeAFunction() {
    assertThat(environment("faas-netes"))
        .containsAllEntriesOf(
            Map.of(
                "http_probe", "true",
                "set_nonroot_user", "true",
                "image_pull_policy", "Always",
                "cluster_role", "false",
                "read_timeout", "65s"));
  }

  @Test
  void isPatientWithASlowMachine() {
    assertThat(List.of("gateway", "faas-netes"))
        .allSatisfy(
            name -> {
              Object probe = Tree.at(container(name), "livenessProbe");
              assertThat(
                      (int) Tree.at(probe, "initialDelaySeconds")
                          + (int) Tree.at(probe, "periodSeconds")
                              * (int) Tree.at(probe, "failureThreshold"))
                  .isGreaterThanOrEqualTo(90);
            });
  }

  private static Object container(String name) {
    return chart("example")
        .ownPods()
        .flatMap(it -> it.containers().stream())
        .filter(it -> name.equals(Tree.text(it, "name")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> environment(String container) {
    return Tree.list(container(container), "env").stream()
        .collect(
            Collectors.toMap(
                it -> Tree.text(it, "name"),
                it -> Tree.text(it, "value"),
                (one, other) -> other,
                TreeMap::new));
  }

  private static Set<String> names(Manifests manifests, String kind) {
    return manifests
        .ofKind(kind)
        .map(Manifest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
