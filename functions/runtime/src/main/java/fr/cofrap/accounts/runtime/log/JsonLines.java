package fr.cofrap.accounts.runtime.log;

import fr.cofrap.accounts.runtime.http.Json;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/** Formats each log record as one line of JSON, for people and for the tools that watch. */
final class JsonLines extends Formatter {

  private static final int FRAMES = 12;
  private static final int CAUSES = 8;

  @Override
  public String format(LogRecord entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", entry.getInstant().toString());
    line.put("level", entry.getLevel().getName());
    if (entry instanceof AuditRecord audit) {
      line.putAll(audit.members());
    } else {
      line.put("logger", entry.getLoggerName());
      line.put("message", formatMessage(entry));
    }
    if (entry.getThrown() != null) {
      describe(entry.getThrown(), line);
    }
    return Json.write(line) + "\n";
  }

  /**
   * Names the errors of a chain. Only the database's messages are shown, which an operator needs
   * and which hold no value of ours: those of other errors could quote what a caller sent.
   */
  private static void describe(Throwable thrown, Map<String, Object> line) {
    StringBuilder chain = new StringBuilder();
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < CAUSES; t = t.getCause(), depth++) {
      chain.append(chain.isEmpty() ? "" : " <- ").append(t.getClass().getName());
      if (t instanceof SQLException sql) {
        chain.append(" [").append(sql.getSQLState()).append("] ").append(sql.getMessage());
      }
    }
    line.put("error", chain.toString());
    line.put(
        "stack",
        Arrays.stream(thrown.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" | ")));
  }
}
