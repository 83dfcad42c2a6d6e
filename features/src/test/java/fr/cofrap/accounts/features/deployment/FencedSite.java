package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Repository;

/** The deployment, with another authenticate that has the JVM's options and memory of its image. */
public final class FencedSite extends Beside {

  private static final String FENCED = "authenticate";

  private final Fence fence = Fence.raise();
  private final JavaProcess process;

  /** Starts it beside the others. */
  public FencedSite(Deployment deployment) {
    super(deployment);
    String options = "@" + Repository.path("functions/java-options");
    process = JavaProcess.start(FENCED, environment(FENCED), options, fence::around);
    add(FENCED, process);
    await(FENCED, "/_/ready");
  }

  /** Where it listens. */
  public int port() {
    return port(FENCED);
  }

  /** Whether it lives, within its memory. */
  public boolean holds() {
    return process.isAlive() && !fence.isExceededBy(process.pid());
  }

  @Override
  public void close() {
    super.close();
    fence.remove();
  }

  @Override
  public String toString() {
    return FENCED + " with " + fence;
  }
}
