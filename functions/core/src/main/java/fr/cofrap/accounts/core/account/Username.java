package fr.cofrap.accounts.core.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an account: 3 to 64 ASCII letters, digits, dots, underscores and hyphens, beginning
 * and ending with a letter or digit, kept in lower case.
 */
public record Username(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]");
  private static final Pattern TYPED = Pattern.compile("[\\x21-\\x7e]{3,64}");

  public Username {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a username has 3 to 64 characters of a-z, 0-9, dot, underscore or hyphen; "
              + "normalise what was typed with Username.parse");
    }
  }

  /**
   * Reads a name as somebody types it: surrounding blanks are dropped, upper case is folded.
   *
   * <p>Only ASCII is folded: letters such as the Kelvin sign become an ASCII letter in lower case,
   * and would let two different names mean one account.
   *
   * @return the name, or nothing when it cannot be one
   */
  public static Optional<Username> parse(String typed) {
    String name = typed.strip();
    if (!TYPED.matcher(name).matches()) {
      return Optional.empty();
    }
    String folded = name.toLowerCase(Locale.ROOT);
    return FORM.matcher(folded).matches() ? Optional.of(new Username(folded)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
