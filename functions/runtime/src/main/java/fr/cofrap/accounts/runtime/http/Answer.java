package fr.cofrap.accounts.runtime.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * What a function answers.
 *
 * @param status the HTTP status
 * @param outcome its name in logs and metrics
 * @param reason more about it, for the audit log alone
 * @param problem what is refused, or null for a success
 * @param members the members of the body, beside those of the problem
 */
public record Answer(
    int status, String outcome, String reason, Problem problem, Map<String, ?> members) {

  /** Answers an exchange, and ends its route. */
  public void end(Exchange exchange) {
    Responder.send(exchange, this);
    exchange.setRouteStop(true);
  }

  /**
   * A success.
   *
   * @param members names and values by turns, in the order of the body
   */
  public static Answer success(int status, String outcome, Object... members) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      ordered.put((String) members[i], members[i + 1]);
    }
    return new Answer(status, outcome, "-", null, ordered);
  }

  /** A refusal, with a reason that only the audit log will know. */
  public static Answer refusal(Problem problem, String reason) {
    return refusal(problem, reason, Map.of());
  }

  /** A refusal that hands something over. */
  public static Answer refusal(Problem problem, String reason, Map<String, String> members) {
    return new Answer(problem.status(), problem.slug(), reason, problem, members);
  }
}
