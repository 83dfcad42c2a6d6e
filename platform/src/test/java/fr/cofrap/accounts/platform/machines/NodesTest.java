package fr.cofrap.accounts.platform.machines;

import static fr.cofrap.accounts.platform.machines.Laboratory.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Nodes that come back, and nodes that share the control plane. */
@TestMethodOrder(OrderAnnotation.class)
class NodesTest {

  private static Laboratory laboratory;
  private static Machines machines;

  @BeforeAll
  static void open() throws IOException {
    laboratory = Laboratory.open();
    machines = laboratory.machines();
  }

  @AfterAll
  static void close() {
    if (laboratory != null) {
      laboratory.close();
    }
  }

  /** A machine made anew has another password: K3s refuses it until its node is forgotten. */
  @Test
  @Order(1)
  void aMachineThatIsLostAndMadeAnewTakesItsPlaceAgain() throws IOException {
    laboratory.playbook("site.yml", "k3s").run().succeeded();
    Map<String, Object> next = Map.of("k3s_wait_retries", 4);
    machines.on(
        "ouvrier", "systemctl stop k3s-agent && rm -r /etc/rancher /var/lib/rancher/k3s/agent");
    machines.on("plan", "echo ouvrier > /var/lib/rancher/k3s/server/lost");
    assertThat(with(laboratory.playbook("site.yml", "k3s"), next).run().refused().words())
        .contains("Le nœud ouvrier n’est pas prêt", "Node password rejected", "replace-node.yml");

    Playbook replace = with(laboratory.playbook("replace-node.yml", "k3s,always"), next);
    assertThat(replace.set("replace_node", "plan").run().refused().words())
        .contains("Rien n’a été touché", "l’une de ouvrier");
    String volume =
        "{\"items\": [{\"spec\": {\"claimRef\": {\"namespace\": \"cofrap\", \"name\": \"data-postgres-0\"},"
            + " \"nodeAffinity\": {\"required\": {\"nodeSelectorTerms\": [{\"matchExpressions\": [{\"key\":"
            + " \"kubernetes.io/hostname\", \"operator\": \"In\", \"values\": [\"ouvrier\"]}]}]}}}}]}";
    machines.on("plan", "echo '%s' > /var/lib/rancher/k3s/server/volumes.json".formatted(volume));
    Playbook lost = replace.set("replace_node", "ouvrier");
    assertThat(lost.run().refused().words())
        .contains(
            "data-postgres-0 : ces volumes n’étaient que sur ouvrier", "replace_volumes=perdus");
    assertThat(lost.set("replace_volumes", "perdus").run().succeeded().words())
        .contains("cofrap/data-postgres-0");
    assertThat(machines.on("plan", "k3s kubectl get nodes").output()).contains("ouvrier=" + FIRST);
  }

  private static Playbook with(Playbook playbook, Map<String, Object> variables) {
    Playbook all = playbook;
    for (Map.Entry<String, Object> variable : variables.entrySet()) {
      all = all.set(variable.getKey(), variable.getValue());
    }
    return all;
  }

  /**
   * Three are asked for; two are enough to see the second join the first, and not start its own.
   */
  @Test
  @Order(2)
  void aSecondControlPlaneJoinsTheFirst() {
    Playbook.of("reset.yml", machines.inventory())
        .set("reset_confirmation", "example")
        .run()
        .succeeded();
    machines.together();
    Playbook playbook = laboratory.playbook("site.yml", "k3s");
    assertThat(laboratory.playbook("site.yml", "preflight").run().refused().words())
        .contains("Plan de contrôle : 2 machines", "en nombre impair", "inventories/ha");
    playbook.run().succeeded();
    assertThat(machines.on("plan", "k3s kubectl get nodes").output())
        .contains("plan=" + FIRST, "ouvrier=" + FIRST);
    assertThat(machines.on("plan", "cat /etc/rancher/k3s/config.yaml").output())
        .contains("cluster-init: true");
    assertThat(machines.on("ouvrier", "cat /etc/rancher/k3s/config.yaml").output())
        .contains("server: https://" + machines.address("plan") + ":6443");
    assertThat(playbook.run().succeeded().changes().values()).containsOnly(0);
  }
}
