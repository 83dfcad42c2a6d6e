package fr.cofrap.accounts.runtime.log;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
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
    root.addHandler(new Lines(System.out));
    OURS.setLevel(Level.INFO);
  }

  private static final class Lines extends Handler {

    private final PrintStream out;
    private final JsonLines format = new JsonLines();

    private Lines(PrintStream out) {
      this.out = out;
    }

    /** In one piece, and at once: a killed process takes no line with it. */
    @Override
    public void publish(LogRecord entry) {
      if (isLoggable(entry)) {
        byte[] line = format.line(entry);
        out.write(line, 0, line.length);
        out.flush();
      }
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }
}
