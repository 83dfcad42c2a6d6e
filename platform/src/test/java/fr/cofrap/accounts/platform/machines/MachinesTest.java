package fr.cofrap.accounts.platform.machines;

import static fr.cofrap.accounts.platform.machines.Laboratory.FIRST;
import static fr.cofrap.accounts.platform.machines.Laboratory.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of two machines, from bare to bare; each test goes on where the last one stopped. */
@Order(1)
@TestMethodOrder(OrderAnnotation.class)
class MachinesTest {

  // what stands for the containers of the cluster
  private static final String SHIM = "pgrep -f ^/var/lib/rancher/k3s/.*/containerd-shim";

  private static Laboratory laboratory;
  private static Machines machines;

  @BeforeAll
  static void open() throws IOException {
    laboratory = Laboratory.open();
    machines = laboratory.machines();
    for (String host : Machines.NAMES) {
      // K3s brings its own
      machines.on(host, "rm -f /usr/sbin/iptables* /usr/sbin/ip6tables*").succeeded();
    }
  }

  @AfterAll
  static void close() {
    if (laboratory != null) {
      laboratory.close();
    }
  }

  @Test
  @Order(1)
  void bareMachinesBecomeAClusterAndNoSecretIsSeen() throws IOException {
    Run run =
        laboratory
            .playbook("site.yml", "preflight,secrets,k3s")
            .with("--diff", "-v")
            .run()
            .succeeded();
    String token =
        machines.on("plan", "cat /var/lib/rancher/k3s/server/node-token").output().strip();
    assertThat(token).startsWith("K10");
    assertThat(machines.on("plan", "k3s kubectl get nodes").output())
        .contains("plan=" + FIRST, "ouvrier=" + FIRST);
    assertThat(machines.on("ouvrier", "stat -c %a:%U /etc/rancher/k3s/token").output())
        .isEqualTo("600:root\n");
    assertThat(machines.on("ouvrier", "cat /etc/rancher/k3s/token").output().strip())
        .isEqualTo(token);
    assertThat(machines.on("ouvrier", "cat /etc/rancher/k3s/config.yaml").output())
        .doesNotContain(token);
    assertThat(run.output()).doesNotContain(token, token.substring(3));
    assertThat(machines.on("ouvrier", "systemctl is-enabled k3s-agent").output())
        .isEqualTo("enabled\n");

    Path kubeconfig = machines.operator().resolve("kubeconfig");
    assertThat(Files.readString(kubeconfig))
        .contains(
            "server: https://" + machines.address("plan") + ":6443",
            "current-context: cofrap-example");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kubeconfig)))
        .isEqualTo("rw-------");
  }

  @Test
  @Order(2)
  void aSecondRunChangesNothing() {
    Run run = laboratory.playbook("site.yml", "preflight,secrets,k3s").run().succeeded();
    assertThat(run.changes()).isEqualTo(Map.of("localhost", 0, "plan", 0, "ouvrier", 0));
  }

  /** Otherwise nobody would reach a cluster that ran for a year. */
  @Test
  @Order(3)
  void certificatesThatEndSoonAreRenewedWithoutStoppingAContainer() {
    String file = "/var/lib/rancher/k3s/%s.crt";
    String ending = "openssl x509 -noout -checkend 6000000 -in " + file;
    String old =
        "openssl req -x509 -newkey ed25519 -nodes -subj /CN=old -days 50 -keyout /dev/null -out "
            + file;
    machines.on("plan", old.formatted("server/tls/client-admin")).succeeded();
    machines.on("ouvrier", old.formatted("agent/client-kubelet")).succeeded();
    String before = machines.on("ouvrier", SHIM).succeeded().output();
    Playbook site = laboratory.playbook("site.yml", "k3s");
    site.run().succeeded();
    machines.on("plan", ending.formatted("server/tls/client-admin")).succeeded();
    machines.on("ouvrier", ending.formatted("agent/client-kubelet")).succeeded();
    assertThat(machines.on("ouvrier", SHIM).output()).isEqualTo(before);
    assertThat(site.run().succeeded().changes().values()).containsOnly(0);
  }

  @Test
  @Order(4)
  void aBinaryThatIsNotTheOnePublishedIsRefused() {
    Run run =
        laboratory
            .playbook("site.yml", "k3s")
            .with("--limit", "plan")
            .set("cofrap_k3s_version", NEXT)
            .set("k3s_sha256", Map.of("amd64", "0".repeat(64), "arm64", "0".repeat(64)))
            .run()
            .refused();
    assertThat(run.words()).contains("checksum", "Remède", "k3s_path");
    assertThat(machines.on("plan", "k3s kubectl get nodes").output()).contains("plan=" + FIRST);
  }

  @Test
  @Order(5)
  void anUpgradeGoesFromOneMachineToTheNextWithoutStoppingAContainer() {
    String before = machines.on("ouvrier", SHIM).succeeded().output();
    Run run =
        laboratory.playbook("upgrade.yml", "k3s").set("cofrap_k3s_version", NEXT).run().succeeded();
    assertThat(machines.on("plan", "k3s kubectl get nodes").output())
        .contains("plan=" + NEXT, "ouvrier=" + NEXT);
    assertThat(machines.on("ouvrier", SHIM).output()).isEqualTo(before);
    assertThat(run.output().indexOf("changed: [plan]"))
        .isBetween(0, run.output().indexOf("changed: [ouvrier]"));
  }

  @Test
  @Order(6)
  void kubernetesDoesNotGoBackAndIsNotAskedTo() {
    Run run = laboratory.playbook("site.yml", "k3s").with("--limit", "plan").run().refused();
    assertThat(run.words())
        .contains("plan est en " + NEXT + ", et la version demandée est " + FIRST)
        .contains("Remède : donnez à cofrap_k3s_version");
    Run leap =
        laboratory
            .playbook("site.yml", "k3s")
            .with("--limit", "plan")
            .set("cofrap_k3s_version", "v1.39.0+k3s1")
            .run()
            .refused();
    assertThat(leap.words()).contains("monte d’une version mineure à la fois");
  }

  @Test
  @Order(7)
  void resettingAsksFirst() {
    Run run = Playbook.of("reset.yml", machines.inventory()).run().refused();
    assertThat(run.words()).contains("Rien n’a été effacé : il fallait taper « example »");
    assertThat(machines.on("plan", "systemctl is-active k3s").output()).isEqualTo("active\n");
  }

  @Test
  @Order(8)
  void resettingLeavesNothingButTheOperatorsSecrets() {
    // a folder that is a disk of its own is emptied, and stays
    String disk = "/var/lib/cni";
    String full = "mkdir -p %1$s && mount -t tmpfs disque %1$s && touch %1$s/reste";
    machines.on("ouvrier", full.formatted(disk)).succeeded();
    Run run = reset();
    assertThat(run.words()).contains("La plateforme « example » est effacée", "La suite");
    assertThat(machines.on("ouvrier", "ls -A " + disk).output()).isEmpty();
    machines.on("ouvrier", "umount %1$s && rmdir %1$s".formatted(disk)).succeeded();
    for (String host : Machines.NAMES) {
      String traces =
          "ls -d /var/lib/rancher/k3s /etc/rancher/k3s /var/lib/kubelet /var/lib/cofrap /run/k3s"
              + " /usr/local/bin/k3s /etc/systemd/system/k3s* 2>/dev/null;"
              + " pgrep -a containerd-shim; grep standin /proc/mounts; xtables-nft-multi iptables-save | grep KUBE";
      assertThat(machines.on(host, traces).output()).isEmpty();
    }
    assertThat(machines.operator().resolve("kubeconfig")).doesNotExist();
    assertThat(machines.operator().resolve("secrets.yml")).exists();
    assertThat(reset().changes().values()).containsOnly(0);
  }

  @Test
  @Order(9)
  void aSingleMachineCarriesItAll() {
    machines.alone();
    Playbook playbook = laboratory.playbook("site.yml", "preflight,secrets,k3s");
    assertThat(playbook.run().succeeded().changes()).containsOnlyKeys("localhost", "plan");
    assertThat(machines.on("plan", "k3s kubectl get nodes").output())
        .isEqualTo("plan=" + FIRST + "\n");
    assertThat(playbook.run().succeeded().changes().values()).containsOnly(0);
  }

  private static Run reset() {
    return Playbook.of("reset.yml", machines.inventory())
        .set("reset_confirmation", machines.inventory().getFileName().toString())
        .run()
        .succeeded();
  }
}
