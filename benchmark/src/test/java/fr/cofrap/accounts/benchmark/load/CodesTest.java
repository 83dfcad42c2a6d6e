package fr.cofrap.accounts.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  /** RFC 6238, appendix B, SHA-1: the last six of its eight digits, without leading zeros. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082", "1111111109, 81804", "1111111111, 50471",
    "1234567890, 5924", "2000000000, 279037", "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, int code) {
    assertThat(new Codes().at(Codes.secret(SECRET), Codes.step(second * 1000))).isEqualTo(code);
  }

  @Nested
  class AnAccount {

    private final Account account = new Account("abc", "p\\\"w", SECRET);
    private final Codes codes = new Codes();

    @Test
    void givesEachCodeOfTheWindowOnceInTheirOrder() {
      Window window = new Window(10, 12);
      Set<String> requests = new HashSet<>();
      while (account.prepare(codes, window)) {
        requests.add(new String(account.bytes()));
        account.answered(null);
      }
      assertThat(requests).hasSize(3);
      assertThat(account.prepare(codes, new Window(11, 13))).isTrue();
    }

    @Test
    void waitsForItsAnswerBeforeItAsksAgain() {
      account.prepare(codes, new Window(10, 12));
      assertThat(account.prepare(codes, new Window(10, 12))).isFalse();
    }

    @Test
    void asksWithItsCodeInItsPlace() {
      account.prepare(codes, new Window(1, 1));
      assertThat(new String(account.bytes()))
          .endsWith("{\"username\":\"abc\",\"password\":\"p\\\"w\",\"code\":\"287082\"}");
    }
  }

  @Test
  void theOldestCodeIsLeftOutShortlyBeforeItEnds() {
    assertThat(Window.at(30_000)).isEqualTo(new Window(0, 2));
    assertThat(Window.at(55_999)).isEqualTo(new Window(0, 2));
    assertThat(Window.at(56_000)).isEqualTo(new Window(1, 2));
  }
}
