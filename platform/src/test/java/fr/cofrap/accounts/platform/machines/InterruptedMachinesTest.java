package fr.cofrap.accounts.platform.machines;

import static fr.cofrap.accounts.platform.machines.Laboratory.FIRST;
import static fr.cofrap.accounts.platform.machines.Laboratory.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Runs that are killed, then repeated, on two machines; InterruptedTest does it in a cluster. */
@TestMethodOrder(OrderAnnotation.class)
class InterruptedMachinesTest {

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

  private static Playbook site() {
    return laboratory.playbook("site.yml", "preflight,secrets,k3s");
  }

  /** Each run goes on from where the one before was killed: on the server, then on the agent. */
  @Test
  @Order(1)
  void anInstallationThatIsKilledAgainAndAgainEndsWell() {
    for (String task :
        new String[] {
          "secrets : Assurer une copie de cette version des secrets",
          "k3s : Assurer la version de K3s en place",
          "k3s : Assurer l’environnement du service",
          "k3s : Redémarrer K3s",
          "k3s : Assurer l’accès au cluster chez l’opérateur, lisible de lui seul",
          "k3s : Assurer le jeton sur la machine, lisible de root seul",
          "k3s : Attendre que soit prêt le nœud ouvrier"
        }) {
      assertThat(site().killedAt(task)).contains("[" + task + "]");
    }
    site().run().succeeded();
    assertThat(site().run().succeeded().changes().values()).containsOnly(0);
    assertThat(machines.operator().resolve("sauvegardes")).isNotEmptyDirectory();
  }

  /** Nothing is left to notify by what was written just before: only the dates tell. */
  @Test
  @Order(2)
  void anUpgradeThatIsKilledBeforeTheRestartIsSeenAndFinished() {
    Playbook upgrade = site().set("cofrap_k3s_version", NEXT);
    upgrade.killedAt("k3s : Voir si K3s tourne depuis plus longtemps que ce qui est écrit");
    assertThat(machines.on("plan", "k3s kubectl get nodes").output()).contains("plan=" + FIRST);
    upgrade.run().succeeded();
    assertThat(machines.on("plan", "k3s kubectl get nodes").output())
        .contains("plan=" + NEXT, "ouvrier=" + NEXT);
    assertThat(upgrade.run().succeeded().changes().values()).containsOnly(0);
  }
}
