package fr.cofrap.accounts.core.password;

import static fr.cofrap.accounts.core.password.PasswordGenerator.ALPHABET;
import static fr.cofrap.accounts.core.password.PasswordGenerator.FIRST;
import static fr.cofrap.accounts.core.password.PasswordGenerator.LENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Pearson's chi-squared test over 20 000 passwords of a fixed seed. With 61 characters there are 60
 * degrees of freedom: a mean of 60, a standard deviation of 11. The threshold of 126 is six
 * deviations out, which an unbiased generator passes once in a million times.
 */
@DisplayName("Over many passwords")
class PasswordUniformityTest {

  private static final int PASSWORDS = 20_000;
  private static final double THRESHOLD = 126;
  private static final long SEED = 20_260_101;

  private static int[][] seen;

  @BeforeAll
  static void count() {
    seen = count(new Random(SEED));
  }

  @Test
  void everyCharacterIsSeenInEveryPlaceButASpecialOneInTheFirst() {
    for (int place = 0; place < LENGTH; place++) {
      assertThat(Arrays.stream(seen[place]).filter(it -> it > 0).count())
          .isEqualTo(place == 0 ? FIRST.length() : ALPHABET.length());
    }
  }

  @Test
  void everyCharacterIsAsFrequentAsItShouldBe() {
    assertThat(chiSquared(seen, 1, LENGTH)).isLessThan(THRESHOLD);
  }

  @Test
  void noPlacePrefersAnyCharacter() {
    for (int place = 0; place < LENGTH; place++) {
      assertThat(chiSquared(seen, place, place + 1)).as("place %s", place).isLessThan(THRESHOLD);
    }
  }

  @Test
  void theMeasureWouldSeeABytesRemainder() {
    int[][] folded = count(new Folded(new Random(SEED)));

    assertThat(chiSquared(folded, 1, LENGTH)).isGreaterThan(10 * THRESHOLD);
  }

  private static int[][] count(RandomGenerator random) {
    int[][] counts = new int[LENGTH][ALPHABET.length()];
    PasswordGenerator generator = new PasswordGenerator(random);
    for (int i = 0; i < PASSWORDS; i++) {
      String password = generator.generate().reveal();
      for (int place = 0; place < LENGTH; place++) {
        counts[place][ALPHABET.indexOf(password.charAt(place))]++;
      }
    }
    return counts;
  }

  /** Over places that may all hold the same characters. */
  private static double chiSquared(int[][] places, int from, int to) {
    double sum = 0;
    for (int c = 0; c < (from == 0 ? FIRST : ALPHABET).length(); c++) {
      int character = c;
      double expected = (to - from) * PASSWORDS * probability(ALPHABET.charAt(c), from);
      double off =
          Arrays.stream(places, from, to).mapToInt(place -> place[character]).sum() - expected;
      sum += off * off / expected;
    }
    return sum;
  }

  /** A rare class is a little more frequent than its size, because it may not be absent. */
  private static double probability(char character, int place) {
    BigDecimal with = new BigDecimal(Acceptable.passwordsWith(character, place, LENGTH));
    BigDecimal all = new BigDecimal(Acceptable.passwords(LENGTH));
    return with.divide(all, MathContext.DECIMAL64).doubleValue();
  }

  /** What a careless generator does: the remainder of a random byte. */
  private record Folded(RandomGenerator random) implements RandomGenerator {

    @Override
    public long nextLong() {
      return random.nextLong();
    }

    @Override
    public int nextInt(int bound) {
      return random.nextInt(256) % bound;
    }
  }
}
