package fr.cofrap.accounts.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a manifest names must be there. Each rule answers with the names that lead nowhere. */
final class ReferencePolicies {

  private ReferencePolicies() {}

  static Stream<String> missingSecrets(Manifests manifests) {
    Stream<String> pods =
        manifests
            .ownPods()
            .flatMap(
                pod ->
                    secrets(pod).stream()
                        .filter(it -> !holds(manifests, pod.namespace(), it))
                        .map(it -> pod.owner() + " " + it));
    Stream<String> entries =
        manifests
            .ofKind("Ingress")
            .filter(
                it ->
                    Tree.text(
                            it.tree(), "metadata", "annotations", "cert-manager.io/cluster-issuer")
                        == null)
            .flatMap(
                entry ->
                    Tree.list(entry.tree(), "spec", "tls").stream()
                        .map(it -> Tree.text(it, "secretName"))
                        .filter(it -> it != null && !manifests.has("Secret", entry.namespace(), it))
                        .map(it -> entry + " " + it));
    return Stream.concat(pods, entries);
  }

  /** Each {@code secret/key} that a pod reads; {@code secret/} for the whole of it. */
  private static List<String> secrets(Pod pod) {
    List<String> names = new ArrayList<>();
    for (Object container : pod.containers()) {
      for (Object variable : Tree.list(container, "env")) {
        Object reference = Tree.at(variable, "valueFrom", "secretKeyRef");
        if (reference != null) {
          names.add(Tree.text(reference, "name") + "/" + Tree.text(reference, "key"));
        }
      }
    }
    for (Object volume : Tree.list(pod.spec(), "volumes")) {
      add(names, Tree.at(volume, "secret"), "secretName");
      Tree.list(volume, "projected", "sources")
          .forEach(it -> add(names, Tree.at(it, "secret"), "name"));
    }
    return names;
  }

  private static void add(List<String> names, Object source, String name) {
    if (source != null) {
      names.add(Tree.text(source, name) + "/");
      Tree.list(source, "items")
          .forEach(it -> names.add(Tree.text(source, name) + "/" + Tree.text(it, "key")));
    }
  }

  private static boolean holds(Manifests manifests, String namespace, String reference) {
    String[] parts = reference.split("/", 2);
    return manifests
        .ofKind("Secret")
        .filter(it -> it.namespace().equals(namespace) && it.name().equals(parts[0]))
        .anyMatch(it -> parts[1].isEmpty() || Tree.map(it.tree(), "data").containsKey(parts[1]));
  }

  static Stream<String> missingVolumes(Manifests manifests) {
    return manifests
        .ownPods()
        .flatMap(
            pod ->
                Tree.list(pod.spec(), "volumes").stream()
                    .filter(it -> leadsNowhere(manifests, pod.namespace(), it))
                    .map(it -> pod.owner() + " " + Tree.text(it, "name")));
  }

  private static boolean leadsNowhere(Manifests manifests, String namespace, Object volume) {
    String claim = Tree.text(volume, "persistentVolumeClaim", "claimName");
    String map = Tree.text(volume, "configMap", "name");
    return claim != null && !manifests.has("PersistentVolumeClaim", namespace, claim)
        || map != null && !manifests.has("ConfigMap", namespace, map);
  }

  static Stream<String> literalPasswords(Manifests manifests) {
    return manifests
        .ownPods()
        .flatMap(
            pod ->
                pod.containers().stream()
                    .flatMap(it -> Tree.list(it, "env").stream())
                    .filter(
                        it ->
                            Tree.text(it, "name")
                                .toUpperCase(Locale.ROOT)
                                .matches(".*(PASSWORD|SECRET|KEY)"))
                    .filter(it -> Tree.at(it, "value") != null)
                    .map(it -> pod.owner() + " " + Tree.text(it, "name")));
  }

  static Stream<String> undefendedNamespaces(Manifests manifests) {
    String enforce = "pod-security.kubernetes.io/enforce";
    return manifests
        .ofKind("Namespace")
        .filter(
            it -> {
              String level = Tree.text(it.tree(), "metadata", "labels", enforce);
              return !(it.name().equals("cofrap") ? "restricted" : "baseline").equals(level);
            })
        .map(Manifest::name);
  }
}
