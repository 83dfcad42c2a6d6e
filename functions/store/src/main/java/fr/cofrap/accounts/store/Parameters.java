package fr.cofrap.accounts.store;

import static fr.cofrap.accounts.core.authentication.Authentication.FREEZE_SECONDS;
import static fr.cofrap.accounts.core.authentication.Authentication.MISSES_BEFORE_FREEZE;

import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.authentication.Decision;
import fr.cofrap.accounts.core.issuing.PasswordOrder;
import fr.cofrap.accounts.core.issuing.SecretOrder;
import java.util.HashMap;
import java.util.Map;

/** Names what the statements need to know of a decision. */
public final class Parameters {

  private Parameters() {}

  /** For {@link Statement#FIND_ACCOUNT}. */
  public static Map<String, Object> of(Username username) {
    return Map.of("username", username.value());
  }

  /** For {@link Statement#CREATE_ACCOUNT}. */
  public static Map<String, Object> of(PasswordOrder.Creation order) {
    Map<String, Object> parameters = password(order);
    parameters.put("abandoned", order.now().minus(Lifetime.TICKET).getEpochSecond());
    return parameters;
  }

  /** For {@link Statement#RENEW_ACCOUNT}. */
  public static Map<String, Object> of(PasswordOrder.Renewal order) {
    Map<String, Object> parameters = password(order);
    parameters.put("generation", order.generation());
    return parameters;
  }

  private static Map<String, Object> password(PasswordOrder order) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("username", order.username().value());
    parameters.put("password", order.sealed());
    parameters.put("now", order.now().getEpochSecond());
    return parameters;
  }

  /** For {@link Statement#ENROL_SECOND_FACTOR}. */
  public static Map<String, Object> of(SecretOrder order) {
    return Map.of(
        "username", order.username().value(),
        "mfa", order.sealed(),
        "generation", order.generation());
  }

  /** For the statement that carries out a decision, if one does. */
  public static Map<String, Object> of(Decision decision) {
    if (decision instanceof Decision.Activated activated) {
      return activation(activated);
    }
    if (decision instanceof Decision.Proven proven) {
      return proof(proven);
    }
    return decision instanceof Decision.Missed missed ? miss(missed) : Map.of();
  }

  private static Map<String, Object> miss(Decision.Missed missed) {
    return Map.of(
        "id",
        missed.id(),
        "now",
        missed.now().getEpochSecond(),
        "limit",
        MISSES_BEFORE_FREEZE,
        "freeze",
        FREEZE_SECONDS);
  }

  private static Map<String, Object> activation(Decision.Activated activated) {
    Map<String, Object> parameters = proof(activated);
    parameters.put("password", activated.password());
    parameters.put("mfa", activated.mfa());
    parameters.put("seen_mfa", activated.credentials().mfa().orElseThrow());
    return parameters;
  }

  private static Map<String, Object> proof(Decision.Proven proven) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", proven.account().id());
    parameters.put("generation", proven.credentials().gendate());
    parameters.put("step", proven.step());
    parameters.put("now", proven.now().getEpochSecond());
    parameters.put("expired", proven.expired() ? 1 : 0);
    return parameters;
  }
}
