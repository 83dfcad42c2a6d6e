package fr.cofrap.accounts.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the network lets through. Each rule answers with what it should not. */
final class NetworkRules {

  private static final String NAMESPACE = "kubernetes.io/metadata.name";

  private NetworkRules() {}

  /** Selectors, of policies, services and budgets, that select no pod. */
  static Stream<String> selectingNothing(Manifests manifests) {
    return Stream.of(pods(manifests), services(manifests), peers(manifests)).flatMap(it -> it);
  }

  private static Stream<String> pods(Manifests manifests) {
    return manifests
        .ofKind("NetworkPolicy", "PodDisruptionBudget")
        .filter(
            it -> unmatched(manifests, it.namespace(), Tree.at(it.tree(), "spec", podSelector(it))))
        .map(Manifest::toString);
  }

  private static Stream<String> services(Manifests manifests) {
    return manifests
        .ofKind("Service")
        .filter(
            it ->
                unmatched(
                    manifests,
                    it.namespace(),
                    Map.of("matchLabels", Tree.map(it.tree(), "spec", "selector"))))
        .map(Manifest::toString);
  }

  private static Stream<String> peers(Manifests manifests) {
    return manifests
        .ofKind("NetworkPolicy")
        .flatMap(
            policy ->
                peersOf(policy)
                    .filter(it -> Tree.at(it, "podSelector") != null)
                    .filter(
                        it ->
                            unmatched(manifests, namespace(policy, it), Tree.at(it, "podSelector")))
                    .map(it -> policy + " " + it));
  }

  private static String podSelector(Manifest manifest) {
    return manifest.kind().equals("NetworkPolicy") ? "podSelector" : "selector";
  }

  private static boolean unmatched(Manifests manifests, String namespace, Object selector) {
    return manifests.pods().stream()
        .noneMatch(it -> it.namespace().equals(namespace) && it.matches(Tree.map(selector)));
  }

  private static Stream<Object> peersOf(Manifest policy) {
    return Stream.of("ingress", "egress")
        .flatMap(way -> Tree.list(policy.tree(), "spec", way).stream())
        .flatMap(
            rule ->
                Stream.concat(Tree.list(rule, "from").stream(), Tree.list(rule, "to").stream()));
  }

  /** A peer without a namespace is in the policy's own. */
  private static String namespace(Manifest policy, Object peer) {
    String given = Tree.text(peer, "namespaceSelector", "matchLabels", NAMESPACE);
    return given == null ? policy.namespace() : given;
  }

  /** Namespaces where what no policy names is let through. */
  static Stream<String> openNamespaces(Manifests manifests) {
    return Stream.of("cofrap", "openfaas-fn")
        .filter(
            namespace ->
                manifests
                    .ofKind("NetworkPolicy")
                    .filter(it -> it.namespace().equals(namespace))
                    .map(it -> Tree.map(it.tree(), "spec"))
                    .noneMatch(
                        it ->
                            it.equals(
                                Map.of(
                                    "podSelector",
                                    Map.of(),
                                    "policyTypes",
                                    List.of("Ingress", "Egress")))));
  }

  /** Who reaches the pods of that name, by the policies that select them. */
  static Set<String> callersOf(String name, Manifests manifests) {
    List<Pod> targets =
        manifests.pods().stream()
            .filter(it -> name.equals(it.labels().get("app.kubernetes.io/name")))
            .toList();
    List<Manifest> policies =
        manifests
            .ofKind("NetworkPolicy")
            .filter(
                it ->
                    targets.stream()
                        .anyMatch(
                            target ->
                                target.namespace().equals(it.namespace())
                                    && target.matches(Tree.map(it.tree(), "spec", "podSelector"))))
            .toList();
    return manifests.pods().stream()
        .filter(pod -> policies.stream().anyMatch(it -> lets(pod, it)))
        .map(Pod::owner)
        .map(it -> it.replaceFirst(".*/", "").replaceFirst("-[0-9a-f]{10}$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean lets(Pod pod, Manifest policy) {
    return Tree.list(policy.tree(), "spec", "ingress").stream()
        .anyMatch(
            rule ->
                Tree.list(rule, "from").isEmpty()
                    || Tree.list(rule, "from").stream()
                        .anyMatch(
                            it ->
                                namespace(policy, it).equals(pod.namespace())
                                    && pod.matches(Tree.map(it, "podSelector"))));
  }

  /**
   * Services that open a port of the nodes, whoever asks; the nodes themselves ask the registry.
   */
  static Stream<String> openServices(Manifests manifests) {
    return manifests
        .ofKind("Service")
        .filter(it -> !it.toString().equals("Service cofrap/registry"))
        .filter(
            it ->
                !List.of("null", "ClusterIP")
                    .contains(String.valueOf(Tree.at(it.tree(), "spec", "type"))))
        .map(Manifest::toString);
  }

  /** Each {@code path type service} that the outside reaches. */
  static Set<String> publicPaths(Manifests manifests) {
    return manifests
        .ofKind("Ingress")
        .flatMap(
            entry ->
                Tree.list(entry.tree(), "spec", "rules").stream()
                    .flatMap(rule -> Tree.list(rule, "http", "paths").stream())
                    .map(
                        it ->
                            "%s %s %s/%s"
                                .formatted(
                                    Tree.at(it, "path"),
                                    Tree.at(it, "pathType"),
                                    entry.namespace(),
                                    Tree.at(it, "backend", "service", "name"))))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
