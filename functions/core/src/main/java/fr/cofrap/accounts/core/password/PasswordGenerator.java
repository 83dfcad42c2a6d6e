package fr.cofrap.accounts.core.password;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes passwords of 24 characters with at least one upper-case letter, one lower-case letter, one
 * digit and one special character (specification, II).
 *
 * <p>Characters are drawn independently and without bias from 70, and the whole draw is repeated
 * until each class is present, so every acceptable password is equally likely: 24 x log2(70) - 0.1
 * = 147 bits. Characters that look alike (0 O, 1 l I) are left out, for those who must read one
 * aloud or type it.
 */
public final class PasswordGenerator {

  /** The length that the specification fixes, in characters. */
  public static final int LENGTH = 24;

  static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
  static final String DIGITS = "23456789";
  static final String SPECIAL = "!#%&*+-=?@^_~";
  private static final List<String> CLASSES = List.of(UPPER, LOWER, DIGITS, SPECIAL);
  static final String ALPHABET = String.join("", CLASSES);

  private final RandomGenerator random;

  /**
   * @param random a cryptographically secure source, outside of tests
   */
  public PasswordGenerator(RandomGenerator random) {
    this.random = random;
  }

  /** A new password. */
  public Password generate() {
    String candidate;
    do {
      candidate = draw();
    } while (!hasEveryClass(candidate));
    return new Password(candidate);
  }

  private String draw() {
    StringBuilder drawn = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return drawn.toString();
  }

  static boolean hasEveryClass(String password) {
    return CLASSES.stream()
        .allMatch(characters -> password.chars().anyMatch(c -> characters.indexOf(c) >= 0));
  }
}
