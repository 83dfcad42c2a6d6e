package fr.cofrap.accounts.runtime.log;

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
   * Writes the line of a decision.
   *
   * @param event which function decided
   * @param username the name it was about, or "-" when none could be read
   * @param outcome what the caller was told
   * @param reason why, in more words than the caller was told
   * @param call the id of the call, to find it again in the gateway's log
   * @param client the address of the caller
   */
  public static void decision(
      String event, String username, String outcome, String reason, String call, String client) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("event", event);
    members.put("username", username);
    members.put("outcome", outcome);
    members.put("reason", reason.toLowerCase(Locale.ROOT).replace('_', '-'));
    members.put("call", call);
    members.put("client", client);
    LOGGER.log(Level.INFO, "", new Object[] {members});
  }
}
