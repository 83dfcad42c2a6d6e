package fr.cofrap.accounts.core.password;

import static fr.cofrap.accounts.core.password.PasswordGenerator.ALPHABET;
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
 * Pearson's chi-squared test over 20 000 passwords of a fixed seed. With 70 characters there are 69
 * degrees of freedom: a mean of 69, a standard deviation of 11.7. The threshold of 140 is some six
 * deviations out, which an unbiased generator passes once in a million times.
 */
@DisplayName("Over many passwords")
class PasswordUniformityTest {

  private static final int PASSWORDS = 20_000;
  private static final double THRESHOLD = 140;
  private static final long SEED = 20_260_101;

  private static int[][] seen;

  @BeforeAll
  static void count() {
    seen = count(new Random(SEED));
  }

  @Test
  void everyCharacterIsSeenInEveryPlace() {
    for (int[] place : seen) {
      assertThat(place).doesNotContain(0);
    }
  }

  @Test
  void everyCharacterIsAsFrequentAsItShouldBe() {
    assertThat(chiSquared(seen)).isLessThan(THRESHOLD);
  }

  @Test
  void noPlacePrefersAnyCharacter() {
    for (int[] place : seen) {
      assertThat(chiSquared(new int[][] {place})).isLessThan(THRESHOLD);
    }
  }

  @Test
  void theMeasureWouldSeeABytesRemainder() {
    assertThat(chiSquared(count(new Folded(new Random(SEED))))).isGreaterThan(10 * THRESHOLD);
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

  private static double chiSquared(int[][] places) {
    double sum = 0;
    for (int c = 0; c < ALPHABET.length(); c++) {
      int character = c;
      double expected = (double) places.length * PASSWORDS * probability(ALPHABET.charAt(c));
      double off = Arrays.stream(places).mapToInt(place -> place[character]).sum() - expected;
      sum += off * off / expected;
    }
    return sum;
  }

  /** A rare class is a little more frequent than its size, because it may not be absent. */
  private static double probability(char character) {
    BigDecimal with = new BigDecimal(Acceptable.passwordsWith(character, LENGTH));
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
