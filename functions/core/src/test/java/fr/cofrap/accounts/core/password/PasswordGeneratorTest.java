package fr.cofrap.accounts.core.password;

import static fr.cofrap.accounts.core.password.PasswordGenerator.ALPHABET;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The password generator")
class PasswordGeneratorTest {

  private static final int SOME_OF_EACH = 24 + 7;

  @Test
  void drawsFromSixtyOneDistinctCharacters() {
    assertThat(ALPHABET.chars().distinct().count()).isEqualTo(61).isEqualTo(ALPHABET.length());
  }

  @Test
  void drawsNoTwoCharactersThatLookAlike() {
    assertThat(ALPHABET).doesNotContain("0", "O", "1", "l", "I", "|");
  }

  @Test
  void drawsOnlyVisibleAsciiThatNeedsNoEscapingInJson() {
    assertThat(ALPHABET).matches("[\\x21-\\x7e]+").doesNotContain("\"", "\\", "'", "`", "<", "&&");
  }

  @Test
  void neverGaveTheSamePasswordTwiceInAThousand() {
    PasswordGenerator generator = new PasswordGenerator(new SecureRandom());
    Set<String> passwords =
        Stream.generate(() -> generator.generate().reveal())
            .limit(1000)
            .collect(Collectors.toSet());

    assertThat(passwords).hasSize(1000);
  }

  /** What asks for a bounded number has no remainder to fold, hence no modulo bias. */
  @Test
  void asksTheSourceForNothingButNumbersBelowFiftySevenThenSixtyOne() {
    PasswordGenerator generator = new PasswordGenerator(new Indices(i -> i * 3 % 61));

    assertThat(generator.generate().reveal()).startsWith("ADGKN").hasSize(24);
  }

  @ParameterizedTest(name = "from a first draw that began at character {0}")
  @ValueSource(ints = {0, 24, 25, 49, 56})
  void drawsAgainTheWholePasswordUntilEveryClassIsPresent(int first) {
    IntStream poor = IntStream.range(0, 24).map(i -> first);
    IntStream rich = IntStream.range(0, 24).map(i -> SOME_OF_EACH + i);
    int[] draws = IntStream.concat(poor, rich).map(i -> i * 3 % 61).toArray();

    String password = new PasswordGenerator(new Indices(i -> draws[i])).generate().reveal();

    assertThat(password.chars())
        .containsExactlyElementsOf(
            IntStream.range(24, 48).map(i -> ALPHABET.charAt(draws[i])).boxed().toList());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "aB3", "aB-", "a3-", "B3-", "abcdefgh"})
  void knowsAPasswordThatLacksAClass(String password) {
    assertThat(PasswordGenerator.hasEveryClass(password)).isFalse();
  }

  @Test
  void knowsAPasswordThatLacksNone() {
    assertThat(PasswordGenerator.hasEveryClass("aB3-")).isTrue();
  }

  /** A source that can be asked for numbers below 57, then 61, and for nothing else. */
  private static final class Indices implements RandomGenerator {

    private final java.util.function.IntUnaryOperator draws;
    private int asked;

    private Indices(java.util.function.IntUnaryOperator draws) {
      this.draws = draws;
    }

    @Override
    public int nextInt(int bound) {
      assertThat(bound).isEqualTo(asked % PasswordGenerator.LENGTH == 0 ? 57 : 61);
      return draws.applyAsInt(asked++);
    }

    @Override
    public int nextInt() {
      throw new AssertionError("raw bits would have to be folded");
    }

    @Override
    public long nextLong() {
      throw new AssertionError("raw bits would have to be folded");
    }
  }
}
