package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts/machines.sh asks of systemd-nspawn and of the network, which always succeeds. */
class MachinesScriptTest {

  private static final Path SCRIPT = Playbook.ANSIBLE.resolveSibling("scripts/machines.sh");

  /** As src/nspawn/nspawn.c of systemd 257, Debian 13's (setup_unix_export_dir_outside). */
  private static final String NSPAWN =
      """
      #!/bin/bash
      for word; do case $word in --machine=*) mount="$EXPORTS/${word#*=}" ;; esac; done
      mkdir "$mount" || { echo "Mount point '$mount' exists already, refusing."; exit 1; }
      echo It starts.
      exec -a systemd-nspawn sleep 60
      """;

  /** A machine answers once it has started. */
  private static final String SSH =
      """
      #!/bin/sh
      case "$*" in *.10?true) log=$COFRAP_MACHINES/plan.log ;; *) log=$COFRAP_MACHINES/ouvrier.log ;; esac
      until [ -s "$log" ]; do sleep 0.1; done
      grep -q starts "$log"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aMachineThatHasItsDebian() throws IOException {
    program("systemd-nspawn", NSPAWN);
    program("umount", "#!/bin/sh\nrmdir $EXPORTS/${2##*/}\n");
    program("ssh-keygen", "#!/bin/sh\nshift 6\ntouch $1 $1.pub\n");
    program("ssh", SSH);
    program("ip", "#!/bin/sh\n");
    program("debootstrap", "#!/bin/sh\n");
    program("id", "#!/bin/sh\necho 0\n");
    Files.createDirectories(folder.resolve("exports"));
    Files.createDirectories(folder.resolve("platform/target/machines/debian"));
    Files.createFile(folder.resolve("platform/target/machines/debian/.complete"));
    Path inventory = folder.resolve("ansible/inventories/example/hosts.yml");
    Files.createDirectories(inventory.getParent());
    Files.createFile(inventory);
    Files.createDirectories(folder.resolve("scripts"));
    Files.copy(SCRIPT, folder.resolve("scripts/machines.sh"));
  }

  @AfterEach
  void stop() {
    machines("down", 1);
    machines("down", 2);
  }

  private void program(String name, String body) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
    assertThat(Files.writeString(program, body).toFile().setExecutable(true)).isTrue();
  }

  private Run machines(String order, int network) {
    Map<String, String> environment =
        Map.of(
            "PATH",
            folder.resolve("bin") + ":" + System.getenv("PATH"),
            "EXPORTS",
            folder.resolve("exports").toString(),
            "COFRAP_MACHINES",
            folder.resolve("state" + network).toString(),
            "COFRAP_MACHINES_NETWORK",
            "" + network);
    return Run.of(folder, environment, List.of("bash", "scripts/machines.sh", order));
  }

  @Test
  void twoPairsAreThereAtOnceAndOneThatIsStoppedStartsAgain() {
    machines("up", 1).succeeded();
    machines("up", 2).succeeded();
    machines("down", 1).succeeded();
    machines("up", 1).succeeded();
  }

  @Test
  void whyAMachineDoesNotStartIsSaidAtOnce() throws IOException {
    Files.createDirectories(folder.resolve("exports/cofrap1-ouvrier/busy"));
    assertThat(machines("up", 1).refused().output())
        .contains("ouvrier ne démarre pas", "exists already, refusing.");
  }
}
