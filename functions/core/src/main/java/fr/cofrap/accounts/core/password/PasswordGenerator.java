package fr.cofrap.accounts.core.password;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes passwords of 24 characters with at least one upper-case letter, one lower-case letter, one
 * digit and one special character (specification, II).
 *
 * <p>The first character is drawn from 57, the others from 61, independently and without bias, and
 * the whole draw is repeated until each class is present, so every acceptable password is equally
 * likely: log2(57) + 23 x log2(61) - 0.4 = 141.8 bits. Characters that look alike (0 O, 1 l I) are
 * left out, for those who must read one aloud or type it.
 *
 * <p>The special characters are those that a password keeps its meaning with on its way: no reader
 * of QR codes finds an address, a mail or a number in it, no keyboard of ours needs a dead key, a
 * shell, a URL and a cell of a spreadsheet hold it as it is. For the last of these it begins with a
 * letter or digit.
 */
public final class PasswordGenerator {

  /** The length that the specification fixes, in characters. */
  public static final int LENGTH = 24;

  static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
  static final String DIGITS = "23456789";
  static final String SPECIAL = "-_=,";
  private static final List<String> CLASSES = List.of(UPPER, LOWER, DIGITS, SPECIAL);
  static final String FIRST = UPPER + LOWER + DIGITS;
  static final String ALPHABET = FIRST + SPECIAL;

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
    StringBuilder drawn = new StringBuilder(LENGTH).append(drawFrom(FIRST));
    while (drawn.length() < LENGTH) {
      drawn.append(drawFrom(ALPHABET));
    }
    return drawn.toString();
  }

  private char drawFrom(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  static boolean hasEveryClass(String password) {
    return CLASSES.stream()
        .allMatch(characters -> password.chars().anyMatch(c -> characters.indexOf(c) >= 0));
  }
}
