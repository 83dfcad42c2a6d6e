package fr.cofrap.accounts.runtime.log;

import java.util.logging.LogManager;

/**
 * Lets a process log until it ends. The platform's own manager closes every log as soon as the
 * process is told to stop, while requests under way are still to be decided and recorded.
 */
public final class LastingLogManager extends LogManager {

  /** For the platform, which finds it by {@code java.util.logging.manager}. */
  public LastingLogManager() {}

  /** Closes nothing: what {@link Logging} writes to is never left waiting. */
  @Override
  public void reset() {}

  /** Reads nothing: {@link Logging} says everything, and a file would be read at each start. */
  @Override
  public void readConfiguration() {}
}
