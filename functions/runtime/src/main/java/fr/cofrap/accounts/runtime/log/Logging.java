package fr.cofrap.accounts.runtime.log;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** Sends what is worth knowing to the standard output, one JSON object a line. */
public final class Logging {

  static {
    // before the first logger is asked for: afterwards, the platform has chosen its own
    System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
  }

  // held here because the platform forgets the levels of loggers that nobody holds
  private static final Logger OURS = Logger.getLogger("fr.cofrap");

  /** Silent: it quotes a bad address, and exceptions say what is wrong. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  private Logging() {}

  /**
   * Sets logging up, until the process ends: ours from INFO, the libraries' from WARNING, the
   * database driver's not at all. It is the first thing that a process does: a logger asked for
   * before would have brought the platform's manager, which closes every log at the first signal.
   */
  public static void start() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(
        new StreamHandler(System.out, new JsonLines()) {
          /** Each line in one piece, and at once: a killed process takes none along. */
          @Override
          public synchronized void publish(LogRecord entry) {
            super.publish(entry);
            flush();
          }
        });
    OURS.setLevel(Level.INFO);
    DRIVER.setLevel(Level.OFF);
  }

  /**
   * Lets a process log until it ends. The platform's own manager closes every log as soon as the
   * process is told to stop, while requests under way are still to be decided and recorded.
   */
  public static final class LastingLogManager extends LogManager {

    /** Closes nothing: what is written to is never left waiting. */
    @Override
    public void reset() {}

    /** Reads nothing: all is said here, and a file would be read at each start. */
    @Override
    public void readConfiguration() {}
  }
}
