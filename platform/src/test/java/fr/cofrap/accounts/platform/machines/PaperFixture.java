package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Roles that are played in a cluster of the class's own, whose pods run on paper. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PaperFixture {

  private PaperCluster cluster;

  protected PaperCluster cluster() {
    return cluster;
  }

  @BeforeAll
  final void open(@TempDir Path folder) throws Exception {
    cluster = PaperCluster.open("les rôles, dans un cluster dont les pods sont fictifs", folder);
  }

  @AfterAll
  final void close() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** It does what it says, and has nothing left to do. */
  protected static void endsWell(Playbook playbook) {
    playbook.run().succeeded();
    assertThat(playbook.run().succeeded().changes().values()).containsOnly(0);
  }
}
