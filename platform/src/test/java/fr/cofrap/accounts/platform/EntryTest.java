package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.runtime.http.Limits;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the entry of a cluster of ours lets through: Traefik's middlewares, on the way to each
 * service.
 */
class EntryTest {

  private static final String WAY = "traefik.ingress.kubernetes.io/router.middlewares";
  private static final int YEAR_SECONDS = 31_536_000;

  @ParameterizedTest
  @ValueSource(strings = {"example", "single", "ha", "staging", "production"})
  void sendsEachCallThroughBoundsThatAreThere(String inventory) {
    Manifests manifests = Manifests.of(inventory);
    assertThat(manifests.ofKind("Ingress"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(way(it)).isNotEmpty().allMatch(name -> has(manifests, name)));
    // that of release has its own way, for as long as a candidate is tried
    assertThat(manifests.ofKind("Middleware").map(EntryTest::reference))
        .filteredOn(it -> !it.contains("cofrap-candidate"))
        .containsExactlyInAnyOrderElementsOf(
            manifests.ofKind("Ingress").flatMap(it -> way(it).stream()).toList());
  }

  /**
   * A version is tried behind all that will stand before it; where the paths lead differs alone.
   */
  @Test
  void triesAVersionBehindTheBoundsOfThePublicPaths() {
    Manifests manifests = Manifests.of("production");
    Manifest route = manifests.ofKind("IngressRoute").findFirst().orElseThrow();
    List<String> tried =
        Tree.list(route.tree(), "spec", "routes").stream()
            .flatMap(it -> Tree.list(it, "middlewares").stream())
            .map(it -> route.namespace() + "-" + Tree.text(it, "name") + "@kubernetescrd")
            .map(it -> it.replace("cofrap-candidate", "cofrap-colour"))
            .toList();
    assertThat(manifests.ofKind("Ingress").map(EntryTest::way)).contains(tried);
  }

  /** Who calls the gateway itself, beside the entry, finds each colour by its name. */
  @Test
  void leadsToColoursThatTheContractNames() {
    String contract = Repository.text("functions/openapi.yml").replaceAll("\\s+", " ");
    assertThat(Stack.functions().keySet())
        .allSatisfy(it -> assertThat(contract).contains("`" + it + "-blue`"));
    assertThat(contract).contains("`-green`", "sans couleur avant le premier changement");
  }

  private static List<String> way(Manifest ingress) {
    return List.of(
        Tree.map(ingress.tree(), "metadata", "annotations").get(WAY).toString().split(","));
  }

  private static boolean has(Manifests manifests, String name) {
    return manifests.ofKind("Middleware").map(EntryTest::reference).anyMatch(name::equals);
  }

  private static String reference(Manifest middleware) {
    return middleware.namespace() + "-" + middleware.name() + "@kubernetescrd";
  }

  private static Stream<Map<String, Object>> bounds(
      String inventory, String namespace, String kind) {
    return Manifests.of(inventory)
        .ofKind("Middleware")
        .filter(it -> it.namespace().equals(namespace))
        .filter(it -> Tree.at(it.tree(), "spec", kind) != null)
        .map(it -> Tree.map(it.tree(), "spec", kind));
  }

  @Test
  void letsAllTakeWhatAReplicaDoesAndOneAddressAPartOfIt() {
    List<Integer> amounts =
        bounds("example", "openfaas", "inFlightReq").map(it -> (Integer) it.get("amount")).toList();
    assertThat(amounts).hasSize(2).allMatch(it -> it > 0).startsWith(Limits.CALLS);
    assertThat(amounts.get(1)).isLessThan(amounts.get(0) / 2);
    assertThat(bounds("example", "openfaas", "rateLimit")).hasSize(1);
  }

  /**
   * By what its sender cannot vary: Traefik tells hosts apart as they were written, and takes them
   * for the same when it looks for the way. And once it is whole: a slow one would keep its place.
   */
  @Test
  void countsEveryCallAmongAllOnceItIsWhole() {
    List<String> way =
        Manifests.of("example")
            .ofKind("Ingress")
            .filter(it -> it.namespace().equals("openfaas"))
            .flatMap(it -> way(it).stream())
            .map(it -> it.replaceFirst("^openfaas-(.*)@kubernetescrd$", "$1"))
            .toList();
    assertThat(way).containsSubsequence("headers", "calls-of-one", "size", "calls");
    assertThat(bounds("example", "openfaas", "inFlightReq").map(it -> it.get("sourceCriterion")))
        .startsWith(Map.of("requestHeaderName", "X-Call-Id"));
  }

  /** Else the proxy would be the one address. */
  @Test
  void looksForTheAddressBehindTheProxiesInFront() {
    assertThat(
            bounds("example ingress_trusted_proxies=[\"192.0.2.60/32\"]", "openfaas", "rateLimit"))
        .allMatch(it -> it.toString().contains("excludedIPs=[192.0.2.60/32]"));
    assertThat(bounds("example", "openfaas", "rateLimit"))
        .allMatch(it -> it.toString().contains("ipStrategy={ipv6Subnet=64}"));
  }

  /** A function is to refuse what is a little too large itself, in the contract's form. */
  @Test
  void forwardsWholeRequestsThatAFunctionMayRead() {
    assertThat(bounds("example", "openfaas", "buffering"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(((Integer) it.get("maxRequestBodyBytes")).longValue())
                    .isGreaterThan(Limits.MAX_BODY)
                    .isLessThanOrEqualTo(4 * Limits.MAX_BODY))
        .satisfies(
            it -> assertThat(it.values()).hasSize(2).containsOnly(it.get("memRequestBodyBytes")));
  }

  @Test
  void dropsTheNumberThatAStrangerGivesToHisCall() {
    assertThat(bounds("example", "openfaas", "headers"))
        .singleElement()
        .satisfies(
            it -> assertThat(Tree.map(it, "customRequestHeaders")).containsEntry("X-Call-Id", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cofrap", "openfaas"})
  void keepsBrowsersToHttps(String namespace) {
    assertThat(bounds("example", namespace, "headers"))
        .singleElement()
        .satisfies(
            it -> assertThat((Integer) it.get("stsSeconds")).isGreaterThanOrEqualTo(YEAR_SECONDS));
  }

  @Test
  void leavesTheEntryOfAnotherClusterToItsTeam() {
    assertThat(Manifests.of("existing").ofKind("Middleware")).isEmpty();
    assertThat(Manifests.of("existing").ofKind("Ingress"))
        .noneMatch(it -> Tree.map(it.tree(), "metadata", "annotations").containsKey(WAY));
  }
}
