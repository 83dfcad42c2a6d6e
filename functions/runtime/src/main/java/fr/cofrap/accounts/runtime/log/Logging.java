package fr.cofrap.accounts.runtime.log;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Sends what is worth knowing to the standard output, one JSON object a line. */
public final class Logging {

  static {
    // before the first logger is asked for: afterwards, the platform has chosen its own
    System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
  }

  /** Held here because the platform forgets the levels of loggers that nobody holds. */
  private static final Logger OURS = Logger.getLogger("fr.cofrap");

  private Logging() {}

  /** Sets logging up, until the process ends: ours from INFO, the libraries' from WARNING. */
  public static void start() {
    Logger root = Logger.getLogger("");
    Stream.of(root.getHandlers()).forEach(root::removeHandler);
    root.setLevel(Level.WARNING);
    root.addHandler(JsonLines.to(System.out));
    OURS.setLevel(Level.INFO);
  }

  /**
   * Lets a process log until it ends. The platform's own manager closes every log as soon as the
   * process is told to stop, while requests under way are still to be decided and recorded.
   */
  public static final class LastingLogManager extends LogManager {

    /** For the platform, which finds it by {@code java.util.logging.manager}. */
    public LastingLogManager() {}

    /** Closes nothing: what is written to is never left waiting. */
    @Override
    public void reset() {}

    /** Reads nothing: all is said here, and a file would be read at each start. */
    @Override
    public void readConfiguration() {}
  }
}
