package fr.cofrap.accounts.runtime.log;

import fr.cofrap.accounts.runtime.http.Json;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
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
    return new String(line(entry), StandardCharsets.UTF_8);
  }

  /** The line, with its end, in UTF-8. */
  byte[] line(LogRecord entry) {
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
    byte[] json = Json.write(line);
    byte[] whole = Arrays.copyOf(json, json.length + 1);
    whole[json.length] = '\n';
    return whole;
  }

  /**
   * Names the errors of a chain. Only the messages of the database and of the network are shown,
   * which an operator needs and which hold no value of ours: those of other errors could quote what
   * a caller sent, and the database's details a whole row.
   */
  private static void describe(Throwable thrown, Map<String, Object> line) {
    StringBuilder chain = new StringBuilder();
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < CAUSES; t = t.getCause(), depth++) {
      chain.append(chain.isEmpty() ? "" : " <- ").append(t.getClass().getName());
      if (t instanceof PgException refusal) {
        chain.append(" [").append(refusal.getSqlState()).append("] ");
        chain.append(refusal.getErrorMessage());
      } else if (isOfTheNetwork(t)) {
        chain.append(' ').append(t.getMessage());
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

  /** Vert.x says by an error of its own that there was no connection in time, or no longer any. */
  private static boolean isOfTheNetwork(Throwable t) {
    return t instanceof ConnectException
        || t instanceof UnknownHostException
        || t.getClass() == VertxException.class;
  }
}
