package fr.cofrap.accounts.platform.machines;

import java.nio.file.Path;

/**
 * The operator's machine alone, with a folder of its own: no machine of a cluster is reached.
 *
 * @param folder where secrets and tools are kept
 * @param kubeconfig the access to a cluster, if there is one
 */
record Operator(Path folder, Path kubeconfig) {

  Operator(Path folder) {
    this(folder, folder.resolve("kubeconfig"));
  }

  /** A playbook over the inventory that has no machine, for some of its tags. */
  Playbook playbook(String name, String tags) {
    return Playbook.of(name, Path.of("inventories/existing"))
        .with("--tags", tags)
        .set("cofrap_directory", folder.toString())
        .set("cofrap_kubeconfig", kubeconfig.toString())
        .set("cofrap_registry", "registre.exemple.fr/cofrap");
  }
}
