package fr.cofrap.accounts.platform;

import java.util.Map;
import java.util.Optional;

/** One document that the roles apply. */
record Manifest(Map<String, Object> tree) {

  private static final Map<String, String[]> POD_TEMPLATES =
      Map.of(
          "Deployment", new String[] {"spec", "template"},
          "StatefulSet", new String[] {"spec", "template"},
          "Job", new String[] {"spec", "template"},
          "CronJob", new String[] {"spec", "jobTemplate", "spec", "template"},
          "Pod", new String[] {});

  String kind() {
    return Tree.text(tree, "kind");
  }

  String name() {
    return Tree.text(tree, "metadata", "name");
  }

  String namespace() {
    return Tree.text(tree, "metadata", "namespace");
  }

  /** The pods that it makes. */
  Optional<Pod> pod() {
    return Optional.ofNullable(POD_TEMPLATES.get(kind()))
        .map(path -> Tree.map(tree, path))
        .map(
            template ->
                new Pod(
                    namespace(),
                    toString(),
                    Tree.map(template, "metadata", "labels"),
                    Tree.map(template, "spec")));
  }

  @Override
  public String toString() {
    return kind() + " " + namespace() + "/" + name();
  }
}
