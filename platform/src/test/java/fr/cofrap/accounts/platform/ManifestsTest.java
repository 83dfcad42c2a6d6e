package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.runtime.settings.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the roles apply, for every inventory. */
class ManifestsTest {

  static List<String> inventories() {
    return Manifests.INVENTORIES;
  }

  static Stream<Arguments> inventoriesAndPolicies() {
    return inventories().stream()
        .flatMap(it -> Stream.of(Policy.values()).map(policy -> Arguments.of(it, policy)));
  }

  @ParameterizedTest
  @MethodSource("inventoriesAndPolicies")
  void keepTheRule(String inventory, Policy policy) {
    assertThat(policy.breaches(Manifests.of(inventory))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void areWhatKubernetesKnows(String inventory) {
    assertThat(Manifests.of(inventory).all().stream().flatMap(Schema::faults)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void openThePageAndTheFunctionsToTheOutsideAndNothingElse(String inventory) {
    Set<String> expected = new TreeSet<>(Set.of("/ Prefix cofrap/page"));
    Stack.functions()
        .keySet()
        .forEach(it -> expected.add("/function/" + it + " Exact openfaas/gateway"));
    assertThat(NetworkRules.publicPaths(Manifests.of(inventory))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void serveTheOutsideUnderOneNameAndInTlsAlone(String inventory) {
    assertThat(Manifests.of(inventory).ofKind("Ingress"))
        .allSatisfy(
            entry -> {
              String host = Tree.text(Tree.list(entry.tree(), "spec", "rules").get(0), "host");
              assertThat(host).matches("[a-z.]+\\.cofrap\\.test");
              assertThat(Tree.list(Tree.list(entry.tree(), "spec", "tls").get(0), "hosts"))
                  .isEqualTo(List.of(host));
              assertThat(Tree.at(entry.tree(), "spec", "defaultBackend")).isNull();
            });
  }

  @Test
  void letTheFunctionsAndThePassingJobsReachTheDatabaseAndNobodyElse() {
    Set<String> expected = new TreeSet<>(Stack.functions().keySet());
    expected.addAll(
        List.of("rotate-keys", "postgres-prepare", "backup", "restore", "verification"));
    assertThat(NetworkRules.callersOf("postgres", Manifests.of("example"))).isEqualTo(expected);
  }

  @Test
  void haveConnectionsForEveryReplicaOfEveryFunction() {
    int replicas =
        Stack.functions().values().stream()
            .mapToInt(it -> Integer.parseInt(it.map("labels").get("com.openfaas.scale.max")))
            .sum();
    assertThat(maximumConnections()).isGreaterThan(replicas * Database.CONNECTIONS + 10);
  }

  private static int maximumConnections() {
    Manifest server = Manifests.of("example").ofKind("StatefulSet").findFirst().orElseThrow();
    return Tree.list(server.pod().orElseThrow().containers().get(0), "args").stream()
        .map(String::valueOf)
        .filter(it -> it.startsWith("max_connections="))
        .mapToInt(it -> Integer.parseInt(it.substring(it.indexOf('=') + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepOnePageDuringAMaintenance() {
    Manifests manifests = Manifests.of("example");
    Manifest page = manifests.ofKind("Deployment").findFirst().orElseThrow();
    Manifest budget = manifests.ofKind("PodDisruptionBudget").findFirst().orElseThrow();
    assertThat(Tree.at(budget.tree(), "spec", "minAvailable")).isEqualTo(1);
    assertThat((Integer) Tree.at(page.tree(), "spec", "replicas")).isGreaterThan(1);
  }

  @Test
  void makeTheTableFromTheFilesOfTheFunctions() {
    Manifest sql =
        Manifests.of("example")
            .ofKind("ConfigMap")
            .filter(it -> it.name().equals("postgres-prepare"))
            .findFirst()
            .orElseThrow();
    for (String file : List.of("schema.sql", "role.sql")) {
      assertThat(Tree.text(sql.tree(), "data", file).strip())
          .isEqualTo(Repository.text("functions/store/src/main/resources/store/" + file).strip());
    }
  }

  @Test
  void tellTraefikToWriteTheCallersAddressItself() {
    Object values =
        Manifests.load(
                Tree.text(
                    Manifests.of("example")
                        .ofKind("HelmChartConfig")
                        .findFirst()
                        .orElseThrow()
                        .tree(),
                    "spec",
                    "valuesContent"))
            .get(0)
            .tree();
    assertThat(Tree.list(values, "additionalArguments"))
        .contains("--entrypoints.websecure.forwardedheaders.insecure=false");
    assertThat(Tree.text(values, "service", "spec", "externalTrafficPolicy")).isEqualTo("Local");
    assertThat(Tree.map(values, "nodeSelector"))
        .isEqualTo(Map.of("node-role.kubernetes.io/control-plane", "true"));
  }

  @Test
  void believeTheProxiesInFrontAndNobodyElse() {
    assertThat(traefik("example ingress_trusted_proxies=[\"192.0.2.60/32\"]"))
        .contains("--entrypoints.websecure.forwardedheaders.trustedips=192.0.2.60/32");
    assertThat(traefik("example")).doesNotContain("trustedips");
  }

  private static String traefik(String inventory) {
    return Tree.text(
        Manifests.of(inventory).ofKind("HelmChartConfig").findFirst().orElseThrow().tree(),
        "spec",
        "valuesContent");
  }

  /** kubernetes/kubernetes, cluster/addons/dns/nodelocaldns: each node answers at that address. */
  @Test
  void letTheNodesOwnDnsAnswer() {
    List<Manifest> calling =
        Manifests.of("existing")
            .ofKind("NetworkPolicy")
            .filter(it -> it.tree().toString().contains("protocol=UDP"))
            .toList();
    assertThat(calling)
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(it.tree().toString()).contains("ipBlock={cidr=169.254.20.10/32}"));
  }

  @Test
  void leaveTheIngressOfAnotherClusterAlone() {
    assertThat(Manifests.of("existing").ofKind("HelmChartConfig")).isEmpty();
    assertThat(Manifests.of("example").ofKind("HelmChartConfig")).hasSize(1);
  }
}
