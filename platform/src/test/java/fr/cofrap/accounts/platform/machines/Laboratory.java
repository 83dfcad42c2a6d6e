package fr.cofrap.accounts.platform.machines;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;

/**
 * Two machines, and beside them a publisher of what stands in for K3s; all of it forgotten at the
 * end.
 *
 * @param machines the machines
 * @param publisher where they take K3s from
 */
record Laboratory(Machines machines, Publisher publisher) implements AutoCloseable {

  static final String FIRST = "v1.36.4+k3s1";
  static final String NEXT = "v1.37.0+k3s1";

  /** Opens it on a network of its own, or says why this machine cannot. */
  static Laboratory open() throws IOException {
    Machines machines = Machines.onAFreeNetwork();
    String impediment = machines.impediment();
    if (!impediment.isBlank()) {
      String said = "Non éprouvé : les rôles sur des machines réelles (" + impediment + ")";
      System.err.println(said);
      abort(said);
    }
    machines.start();
    Publisher publisher = Publisher.start(machines.host());
    publish(publisher, FIRST);
    publish(publisher, NEXT);
    machines.configure(
        """
        cofrap_registry: registre.exemple.fr/cofrap
        cofrap_k3s_version: %s
        cofrap_k3s_sha256: { amd64: "", arm64: "" }
        k3s_url: %s
        k3s_wait_delay: 1
        preflight_urls: []
        preflight_operator_urls: []
        # what a container of this machine cannot have
        preflight_memory_mib: 256
        preflight_disk_mib: 256
        preflight_cgroup_controllers: []
        preflight_clock_synchronized: false
        """
            .formatted(FIRST, publisher.address()));
    return new Laboratory(machines, publisher);
  }

  private static void publish(Publisher publisher, String version) throws IOException {
    byte[] k3s = StandIn.k3s(version);
    String sum = Publisher.sha256(k3s);
    publisher.publish("/" + version + "/k3s", k3s);
    publisher.publish("/" + version + "/k3s-arm64", k3s);
    publisher.publish("/" + version + "/sha256sum-amd64.txt", sum + "  k3s\n");
    publisher.publish("/" + version + "/sha256sum-arm64.txt", sum + "  k3s-arm64\n");
  }

  /** A playbook over these machines, for some of its tags. */
  Playbook playbook(String name, String tags) {
    return Playbook.of(name, machines.inventory()).with("--tags", tags);
  }

  @Override
  public void close() {
    publisher.close();
    machines.close();
  }
}
