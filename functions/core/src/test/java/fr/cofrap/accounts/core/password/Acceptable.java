package fr.cofrap.accounts.core.password;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the strings that hold at least one character of each class and do not begin with a special
 * one, by inclusion and exclusion.
 */
final class Acceptable {

  private static final List<String> CLASSES =
      List.of(
          PasswordGenerator.UPPER,
          PasswordGenerator.LOWER,
          PasswordGenerator.DIGITS,
          PasswordGenerator.SPECIAL);

  private Acceptable() {}

  /** All acceptable strings of a length. */
  static BigInteger passwords(int length) {
    return covering(CLASSES, 1, length - 1);
  }

  /** Those among them whose character at one given place is this one. */
  static BigInteger passwordsWith(char character, int place, int length) {
    List<String> others = CLASSES.stream().filter(it -> it.indexOf(character) < 0).toList();
    if (place == 0) {
      boolean may = PasswordGenerator.FIRST.indexOf(character) >= 0;
      return may ? covering(others, 0, length - 1) : BigInteger.ZERO;
    }
    return covering(others, 1, length - 2);
  }

  /** So many characters that may stand first, then so many that may be any. */
  private static BigInteger covering(List<String> classes, int first, int then) {
    return IntStream.range(0, 1 << classes.size())
        .mapToObj(
            absent ->
                without(classes, absent, PasswordGenerator.FIRST)
                    .pow(first)
                    .multiply(without(classes, absent, PasswordGenerator.ALPHABET).pow(then))
                    .multiply(BigInteger.valueOf(Integer.bitCount(absent) % 2 == 0 ? 1 : -1)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger without(List<String> classes, int absent, String alphabet) {
    return BigInteger.valueOf(
        alphabet
            .chars()
            .filter(
                c ->
                    IntStream.range(0, classes.size())
                        .noneMatch(i -> (absent >> i & 1) == 1 && classes.get(i).indexOf(c) >= 0))
            .count());
  }
}
