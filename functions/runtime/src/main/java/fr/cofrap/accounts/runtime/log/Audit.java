package fr.cofrap.accounts.runtime.log;

import fr.cofrap.accounts.runtime.http.Answer;
import fr.cofrap.accounts.runtime.http.Call;
import fr.cofrap.accounts.runtime.metrics.Metrics;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The audit log: one line for each decision, for those who watch for abuse. */
public final class Audit {

  private static final Logger LOGGER = Logger.getLogger("fr.cofrap.audit");

  private Audit() {}

  /**
   * Writes the line of a decision, and counts it.
   *
   * @param call what was called, by whom
   * @param username the name it was about, or "-" when none could be read
   * @param answer what the caller is told, and why
   */
  public static void decision(Call call, String username, Answer answer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", call.function());
    line.put("username", username);
    line.put("outcome", answer.outcome());
    line.put("reason", answer.reason().toLowerCase(Locale.ROOT).replace('_', '-'));
    line.put("call", call.id());
    line.put("client", call.client());
    LOGGER.log(Level.INFO, "", new Object[] {line});
    Metrics.decision(call.function(), answer.outcome());
  }
}
