package fr.cofrap.accounts.runtime.http;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a JSON object that a caller sent: texts, whole numbers, and others, which are
 * known to be there and nothing more.
 */
public final class JsonObject {

  /** Stands for any value that is neither text nor a whole number. */
  static final Object OTHER = new Object();

  private final Map<String, Object> members;

  JsonObject(Map<String, Object> members) {
    this.members = members;
  }

  /** Whether there is a member of that name, whatever its value. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** The text of a member; nothing when it is missing, null or not a text. */
  public Optional<String> text(String name) {
    return value(name, String.class);
  }

  /** The whole number of a member, if it is one between these two. */
  public Optional<Integer> number(String name, int least, int most) {
    return value(name, BigInteger.class)
        .filter(it -> it.compareTo(BigInteger.valueOf(least)) >= 0)
        .filter(it -> it.compareTo(BigInteger.valueOf(most)) <= 0)
        .map(BigInteger::intValue);
  }

  private <T> Optional<T> value(String name, Class<T> type) {
    return Optional.ofNullable(members.get(name)).filter(type::isInstance).map(type::cast);
  }
}
