package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes of version before a real API, with Traefik's own definitions. The roles that release
 * plays are stand-ins that succeed or fail as the test says: what is looked at here is what leads
 * where, and when.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ReleaseFixture {

  protected static final String[] NAMES = {"generate-password", "generate-2fa", "authenticate"};
  protected static final String[] GREEN = {
    "generate-password-green", "generate-2fa-green", "authenticate-green"
  };

  private ReleaseCluster cluster;

  protected ReleaseCluster cluster() {
    return cluster;
  }

  @BeforeAll
  final void open(@TempDir Path folder) throws Exception {
    cluster = ReleaseCluster.open(folder);
  }

  @AfterAll
  final void close() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** Three functions answer, which have no colour. */
  @BeforeEach
  final void nothingIsReleased() throws IOException {
    cluster.begin();
    cluster.running(NAMES);
  }
}
