package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is refused, and shown, before two bare machines are touched. */
class BareMachinesTest {

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

  @Test
  void whatABareMachineLacksIsSaidAtOnceWithItsRemedy() {
    machines.on("plan", "systemd-run -q --unit squatter python3 -m http.server 6443").succeeded();
    Run run =
        laboratory
            .playbook("site.yml", "preflight")
            .set("preflight_memory_mib", 9_999_999)
            .set("preflight_cpus", 999)
            .set("preflight_disk_mib", 999_999_999)
            .set("preflight_clock_drift", -1)
            .set("preflight_cgroup_path", "/nulle-part")
            .set("preflight_architecture", "riscv64")
            .set("preflight_urls", List.of("http://" + machines.host() + ":1/"))
            .run()
            .refused();
    assertThat(run.words())
        .contains("Mio au lieu de 9999999. Remède : éteignez la machine virtuelle")
        .contains(" au lieu de 999. Remède : donnez-en 999")
        .contains("Mio libres sous /var/lib au lieu de 999999999. Remède : agrandissez le disque")
        .contains("la version 2 n’est pas en service. Remède : ")
        .contains("sur x86_64 ou aarch64 ; ici systemd sur riscv64. Remède : une Debian 12")
        .contains("Ports : 6443 sont déjà pris. Remède : trouvez par qui (ss -lntup)")
        .contains("secondes d’écart avec la machine de l’opérateur, plus de -1. Remède : remettez")
        .contains(
            "http://"
                + machines.host()
                + ":1/ hors d’atteinte. Remède : ouvrez le port 443 en sortie");
    assertThat(run.changes().values()).containsOnly(0);
    machines.on("plan", "systemctl stop squatter").succeeded();
  }

  /** Their own dates say so: no two clocks run beside each other. A slow answer is not late. */
  @Test
  void aClockThatIsFortySecondsLateAndADiskThatIsFullAreRefused() {
    String date = "printf '#!/bin/sh\\n%s' > /usr/local/bin/date && chmod +x /usr/local/bin/date";
    String full =
        " && mkdir /srv/plein && mount -t tmpfs -o size=9m,nr_inodes=9 plein /srv/plein"
            + " && (cat /dev/zero > /srv/plein/tout || true)";
    machines.on("plan", date.formatted("sleep 8; exec /bin/date \"$@\"")).succeeded();
    String late = "exec /bin/date --date=\"40 seconds ago\" \"$@\"";
    machines.on("ouvrier", date.formatted(late) + full).succeeded();
    try {
      Run run =
          laboratory
              .playbook("site.yml", "preflight")
              .with(
                  "-e",
                  "{\"preflight_disk_path\": \"{{ '/srv/plein' if inventory_hostname == 'ouvrier' else '/srv' }}\"}")
              .run()
              .refused();
      assertThat(run.words())
          .doesNotContain("[plan]: FAILED!")
          // forty, less the time that the question took
          .containsPattern("Heure : -(3\\d|40) secondes d’écart avec la machine de l’opérateur")
          .contains("Disque : 0 Mio libres sous /srv/plein au lieu de 256. Remède : agrandissez");
    } finally {
      machines.on("ouvrier", "umount /srv/plein; rm -r /srv/plein /usr/local/bin/date");
      machines.on("plan", "rm /usr/local/bin/date");
    }
  }

  @Test
  void aMachineThatDoesNotAnswerIsNamedAndNothingIsTouchedOnTheOthers() {
    machines.cut("ouvrier");
    try {
      Run run = laboratory.playbook("site.yml", "preflight,secrets,k3s").run().refused();
      assertThat(run.words()).contains("[ouvrier]: UNREACHABLE!", machines.address("ouvrier"));
      assertThat(machines.on("plan", "ls -d /etc/rancher /var/lib/cofrap").output())
          .doesNotContain("\n/", "rancher\n/");
      assertThat(machines.operator()).doesNotExist();
    } finally {
      machines.mend("ouvrier");
    }
  }

  @Test
  void aMachineWithoutTheControllersOrTheTimeThatKubernetesNeedsIsRefused() {
    machines.on("plan", "mkdir /tmp/cgroup && echo cpu pids > /tmp/cgroup/cgroup.controllers");
    // nothing holds the time of a container: systemd says so
    Run run =
        laboratory
            .playbook("site.yml", "preflight")
            .with("--limit", "plan,localhost")
            .set("preflight_cgroup_path", "/tmp/cgroup")
            .set("preflight_cgroup_controllers", List.of("cpu", "memory", "pids"))
            .set("preflight_clock_synchronized", true)
            .run()
            .refused();
    assertThat(run.words())
        .contains("contrôleurs absents, memory. Remède : ajoutez cgroup_enable=memory")
        .contains("elle n’est pas tenue", "Remède : apt-get install systemd-timesyncd")
        .doesNotContain("Mémoire", "Cœurs", "Disque", "Ports", "Réseau");
  }

  @Test
  void aFirewallOrAPairThatCannotWorkIsSaid() {
    machines.on("ouvrier", "mkdir -p /etc/ufw && echo ENABLED=yes > /etc/ufw/ufw.conf");
    // what is looked at is its service, by its name
    machines.on("plan", "systemd-run -q --unit firewalld sleep 600").succeeded();
    Run run =
        laboratory
            .playbook("site.yml", "preflight")
            .set("preflight_python_limits", Map.of(Playbook.core(), "3.0"))
            .set("cofrap_registry_in_cluster", true)
            .set("cofrap_registry", machines.address("plan") + ":30500/cofrap")
            .run();
    machines.on("ouvrier", "rm -r /etc/ufw").succeeded();
    machines.on("plan", "systemctl stop firewalld").succeeded();
    assertThat(run.refused().words())
        .contains("Pare-feu : ufw est actif", "TCP 22 et 6443", "10.42.0.0/16")
        .contains("Pare-feu : firewalld est actif", "preflight_firewall_open: true")
        .contains("ne sait pas parler au Python 3.", "ansible/requirements.txt")
        .contains("un Python plus ancien que 3.0 sur la machine");
    // as they are typed: a space that does not break is none to a shell
    assertThat(run.output().replaceAll("[ \\n]+", " ")).contains(openings());
  }

  /** What opens the ports of the two machines, as it is typed. */
  private static String[] openings() {
    return new String[] {
      "sudo ufw allow 80,443,30500/tcp && sudo ufw allow from 10.42.0.0/16 &&"
          + " sudo ufw allow from 10.43.0.0/16 && sudo ufw allow from "
          + machines.address("plan")
          + ", puis",
      "sudo firewall-cmd --permanent --add-port=80/tcp --add-port=443/tcp"
          + " --add-port=6443/tcp --add-port=30500/tcp &&"
          + " sudo firewall-cmd --permanent --zone=trusted --add-source=10.42.0.0/16"
          + " --add-source=10.43.0.0/16 --add-source="
          + machines.address("ouvrier")
          + " && sudo firewall-cmd --reload, puis"
    };
  }

  /** Its remedy is one: what cannot be reached is, once the proxy is given. */
  @Test
  void whatIsTakenFromOutsideIsTakenThroughTheProxyThatK3sIsGiven() {
    String editor = "http://editeur.exemple";
    Playbook beyond =
        laboratory
            .playbook("site.yml", "preflight,k3s")
            .with("--check", "--diff", "--limit", "plan")
            .set("k3s_url", editor)
            .set("preflight_urls", List.of(editor + "/v1.36.4+k3s1/k3s"));
    assertThat(beyond.run().refused().words())
        .contains(
            editor + "/v1.36.4+k3s1/k3s hors d’atteinte", "un mandataire par k3s_environment");
    String proxy = laboratory.publisher().address();
    Run run = beyond.set("k3s_environment", Map.of("http_proxy", proxy)).run().succeeded();
    assertThat(run.output()).contains("+http_proxy=" + proxy);
  }

  @Test
  void lookingAheadShowsTheConfigurationAndTouchesNothing() {
    Run run =
        laboratory.playbook("site.yml", "preflight,secrets,k3s").with("--check", "--diff").run();
    assertThat(run.succeeded().output())
        .contains(
            "+node-name: plan",
            "+server: https://" + machines.address("plan") + ":6443",
            "+ExecStart=");
    for (String host : Machines.NAMES) {
      assertThat(machines.on(host, "ls -d /etc/rancher /var/lib/rancher /var/lib/cofrap").output())
          .doesNotContain("\n/", "rancher\n/");
    }
    assertThat(machines.operator()).doesNotExist();
  }
}
