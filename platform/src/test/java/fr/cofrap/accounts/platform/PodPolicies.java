package fr.cofrap.accounts.platform;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What every pod of the roles must be. Each rule answers with those that are not. */
final class PodPolicies {

  private static final String SECURITY = "securityContext";

  private PodPolicies() {}

  static Stream<String> privileged(Manifests manifests) {
    Stream<String> pods =
        manifests
            .ownPods()
            .filter(
                pod ->
                    Stream.of("hostNetwork", "hostPID", "hostIPC")
                            .anyMatch(it -> Tree.at(pod.spec(), it) != null)
                        || Tree.list(pod.spec(), "volumes").stream()
                            .anyMatch(it -> Tree.at(it, "hostPath") != null))
            .map(Pod::owner);
    Predicate<Object> harmless =
        container ->
            Boolean.FALSE.equals(Tree.at(container, SECURITY, "allowPrivilegeEscalation"))
                && Tree.at(container, SECURITY, "privileged") == null
                && Tree.list(container, SECURITY, "capabilities", "add").isEmpty()
                && Tree.list(container, SECURITY, "capabilities", "drop").equals(List.of("ALL"));
    return Stream.concat(pods, containersThatAreNot(harmless, manifests));
  }

  static Stream<String> rootUser(Manifests manifests) {
    return podsThatAreNot(
        pod ->
            unprivileged(pod.spec())
                || pod.containers().stream().allMatch(PodPolicies::unprivileged),
        manifests);
  }

  /** Of a pod or of a container: Kubernetes reads it at either place. */
  private static boolean unprivileged(Object holder) {
    return Boolean.TRUE.equals(Tree.at(holder, SECURITY, "runAsNonRoot"))
        && Tree.at(holder, SECURITY, "runAsUser") instanceof Integer user
        && user > 0
        && "RuntimeDefault".equals(Tree.text(holder, SECURITY, "seccompProfile", "type"));
  }

  static Stream<String> writableRoot(Manifests manifests) {
    return containersThatAreNot(
        it -> Boolean.TRUE.equals(Tree.at(it, SECURITY, "readOnlyRootFilesystem")), manifests);
  }

  static Stream<String> unlimited(Manifests manifests) {
    return containersThatAreNot(
        container ->
            Stream.of("requests", "limits")
                .allMatch(
                    it ->
                        Tree.map(container, "resources", it)
                            .keySet()
                            .containsAll(List.of("cpu", "memory"))),
        manifests);
  }

  static Stream<String> unpinned(Manifests manifests) {
    return containersThatAreNot(
        it ->
            Objects.toString(Tree.text(it, "image"))
                .matches(".+(:v?[0-9][^:/]*|@sha256:[0-9a-f]{64})"),
        manifests);
  }

  static Stream<String> holdingApiToken(Manifests manifests) {
    return podsThatAreNot(
        pod -> Boolean.FALSE.equals(Tree.at(pod.spec(), "automountServiceAccountToken")),
        manifests);
  }

  private static Stream<String> podsThatAreNot(Predicate<Pod> rule, Manifests manifests) {
    return manifests.ownPods().filter(rule.negate()).map(Pod::owner);
  }

  private static Stream<String> containersThatAreNot(Predicate<Object> rule, Manifests manifests) {
    return manifests
        .ownPods()
        .flatMap(
            pod ->
                pod.containers().stream()
                    .filter(rule.negate())
                    .map(it -> pod.owner() + " " + Tree.text(it, "name")));
  }
}
