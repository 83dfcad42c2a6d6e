package fr.cofrap.accounts.store;

import static fr.cofrap.accounts.core.authentication.Authentication.FREEZE_SECONDS;
import static fr.cofrap.accounts.core.authentication.Authentication.MISSES_BEFORE_FREEZE;

import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.authentication.Decision;
import fr.cofrap.accounts.core.issuing.PasswordOrder;
import fr.cofrap.accounts.core.issuing.SecretOrder;
import fr.cofrap.accounts.core.totp.Totp;
import java.util.HashMap;
import java.util.Map;

/** Names what the statements need to know of a decision. */
public final class Parameters {

  /** Rows are numbered from 1 on. */
  private static final long NO_ROW = 0;

  private Parameters() {}

  /** For {@link Statement#FIND_ACCOUNT}. */
  public static Map<String, Object> of(Username username) {
    return Map.of("username", username.value());
  }

  /** For {@link Statement#CREATE_ACCOUNT}. */
  public static Map<String, Object> of(PasswordOrder.Creation order) {
    Map<String, Object> parameters = password(order);
    parameters.put("abandoned", Lifetime.TICKET.toSeconds());
    return parameters;
  }

  /** For {@link Statement#RENEW_ACCOUNT}. */
  public static Map<String, Object> of(PasswordOrder.Renewal order) {
    Map<String, Object> parameters = password(order);
    parameters.put("generation", order.ticket().generation());
    parameters.put("pending", order.ticket().pending());
    parameters.put("ticket_end", order.ticket().end());
    return parameters;
  }

  private static Map<String, Object> password(PasswordOrder order) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("username", order.username().value());
    parameters.put("password", order.sealed());
    parameters.put("retry", order.retry().map(key -> key.digest(order.username())).orElse(null));
    return parameters;
  }

  /** For {@link Statement#ENROL_SECOND_FACTOR}. */
  public static Map<String, Object> of(SecretOrder order) {
    return Map.of(
        "username", order.username().value(),
        "mfa", order.sealed(),
        "generation", order.ticket().generation(),
        "ticket_end", order.ticket().end());
  }

  /**
   * For the statement that carries out a decision: {@link Statement#ACCEPT}, {@link
   * Statement#ACTIVATE}, or for any refusal {@link Statement#RECORD_REFUSAL}.
   */
  public static Map<String, Object> of(Decision decision) {
    if (decision instanceof Decision.Activated activated) {
      return activation(activated);
    }
    if (decision instanceof Decision.Proven proven) {
      return proof(proven);
    }
    return refusal(decision instanceof Decision.Missed missed ? missed.id() : NO_ROW);
  }

  private static Map<String, Object> refusal(long id) {
    return Map.of("id", id, "limit", MISSES_BEFORE_FREEZE, "freeze", FREEZE_SECONDS);
  }

  private static Map<String, Object> activation(Decision.Activated activated) {
    Map<String, Object> parameters = proof(activated);
    parameters.put("password", activated.password());
    parameters.put("mfa", activated.mfa());
    parameters.put("seen_mfa", activated.credentials().mfa().orElseThrow());
    return parameters;
  }

  private static Map<String, Object> proof(Decision.Proven proven) {
    long gendate = proven.credentials().gendate();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", proven.account().id());
    parameters.put("generation", gendate);
    parameters.put("step", proven.step());
    parameters.put("step_opens", Totp.opens(proven.step()));
    parameters.put("valid_until", Lifetime.endOf(gendate).getEpochSecond());
    return parameters;
  }
}
