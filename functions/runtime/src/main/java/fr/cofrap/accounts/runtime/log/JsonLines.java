package fr.cofrap.accounts.runtime.log;

import static java.util.stream.Collectors.joining;

import fr.cofrap.accounts.runtime.http.Json;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Formats each log record as one line of JSON, for people and for the tools that watch. */
final class JsonLines extends Formatter {

  @Override
  public String format(LogRecord entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", entry.getInstant().toString());
    line.put("level", entry.getLevel().getName());
    // a decision: what Answer logs, and nobody else, has no message and a map as its parameters
    if (entry.getParameters() instanceof Map<?, ?>[] decision) {
      decision[0].forEach((name, value) -> line.put((String) name, value));
    } else {
      line.put("logger", entry.getLoggerName());
      // longer than ours: a library's may quote what a caller sent, or say no end of things
      line.put("message", "%.300s".formatted(formatMessage(entry)));
    }
    Throwable thrown = entry.getThrown();
    if (thrown != null) {
      Stream<Throwable> chain = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
      line.put("error", chain.limit(6).map(JsonLines::name).collect(joining(" <- ")));
      // enough to find a defect; a flood of faults must not turn decisions out of the log
      Stream<StackTraceElement> stack = Stream.of(thrown.getStackTrace());
      line.put("stack", stack.limit(4).map(String::valueOf).collect(joining(" | ")));
    }
    return Json.write(line) + "\n";
  }

  /**
   * Names an error. Only the messages of the database and of the network are shown, which an
   * operator needs and which hold no value of ours: those of other errors could quote what a caller
   * sent, and the database's details a whole row.
   */
  private static String name(Throwable t) {
    String name = t.getClass().getName();
    if (t instanceof PSQLException e) {
      ServerErrorMessage server = e.getServerErrorMessage();
      String driver = PSQLState.isConnectionError(e.getSQLState()) ? e.getMessage() : "";
      return name + " [" + e.getSQLState() + "] " + (server == null ? driver : server.getMessage());
    }
    return t instanceof SQLTransientConnectionException ? name + " " + t.getMessage() : name;
  }
}
