package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Repository;
import fr.cofrap.accounts.features.world.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The deployment, with another authenticate that has the JVM's options and memory of its image. */
public final class FencedSite implements Site, AutoCloseable {

  private static final String FENCED = "authenticate";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Deployment deployment;
  private final int port = Ports.free();
  private final Fence fence = Fence.raise();
  private final JavaProcess process;
  private final Client client =
      new Client(path -> path.endsWith("/" + FENCED) ? base() + "/" : elsewhere(path));

  /** Starts it beside the others. */
  public FencedSite(Deployment deployment) {
    this.deployment = deployment;
    Map<String, String> environment = new HashMap<>(deployment.environment(FENCED));
    environment.put("COFRAP_PORT", String.valueOf(port));
    String options = "@" + Repository.path("functions/java-options");
    process = JavaProcess.start(FENCED, environment, options, fence::around);
    Client watcher = new Client(path -> base() + path);
    Await.until("fenced in service", PATIENCE, () -> Ports.accepts(port));
    Await.until("fenced ready", PATIENCE, () -> watcher.get("/_/ready").status() == 200);
  }

  private String base() {
    return "http://localhost:" + port;
  }

  private String elsewhere(String path) {
    return deployment.address(path);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Whether it lives, within its memory. */
  public boolean holds() {
    return process.isAlive() && !fence.isExceededBy(process.pid());
  }

  /** What it wrote so far. */
  public String output() {
    return process.output();
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public Instant now() {
    return deployment.now();
  }

  @Override
  public void reach(long step) {
    deployment.reach(step);
  }

  @Override
  public void close() {
    process.kill();
    fence.remove();
  }

  @Override
  public String toString() {
    return FENCED + " with " + fence;
  }
}
