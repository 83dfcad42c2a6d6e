package fr.cofrap.accounts.core.password;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** Counts strings that hold at least one character of each class, by inclusion and exclusion. */
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
    return covering(CLASSES, length);
  }

  /** Those among them whose character at one given place is this one. */
  static BigInteger passwordsWith(char character, int length) {
    List<String> others = CLASSES.stream().filter(it -> it.indexOf(character) < 0).toList();
    return covering(others, length - 1);
  }

  private static BigInteger covering(List<String> classes, int length) {
    return IntStream.range(0, 1 << classes.size())
        .mapToObj(absent -> without(classes, absent, length))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger without(List<String> classes, int absent, int length) {
    int left =
        PasswordGenerator.ALPHABET.length()
            - IntStream.range(0, classes.size())
                .filter(i -> (absent >> i & 1) == 1)
                .map(i -> classes.get(i).length())
                .sum();
    BigInteger strings = BigInteger.valueOf(left).pow(length);
    return Integer.bitCount(absent) % 2 == 0 ? strings : strings.negate();
  }
}
