package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JSON object that came in")
class JsonReadTest {

  @Test
  void givesItsTexts() {
    Json json = read(" {\"a\" : \"x\",\n\t\"b\":\"\"} ").orElseThrow();

    assertThat(json.text("a")).contains("x");
    assertThat(json.text("b")).contains("");
    assertThat(json.text("c")).isEmpty();
  }

  @Test
  void mayHaveNoMember() {
    assertThat(read("{}")).hasValueSatisfying(json -> assertThat(json.has("a")).isFalse());
  }

  @Test
  void mayHoldAnyLetterEscapedOrNot() {
    Json json = read("{\"\\u0061\":\"\\u00e9\\n\\\"\",\"b\":\"é😀\"}").orElseThrow();

    assertThat(json.text("a")).contains("é\n\"");
    assertThat(json.text("b")).contains("é😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1.5", "true", "false", "null", "[]", "[\"x\"]", "{}", "{\"a\":\"x\"}"})
  void givesNoTextForAnythingElseThoughTheMemberIsThere(String value) {
    Json json = read("{\"a\":" + value + ",\"b\":\"x\"}").orElseThrow();

    assertThat(json.text("a")).isEmpty();
    assertThat(json.has("a")).isTrue();
    assertThat(json.text("b")).as("what follows").contains("x");
  }

  @Test
  void takesHalfASurrogatePairForNoText() {
    Json json = read("{\"a\":\"x\\ud800\"}").orElseThrow();

    assertThat(json.text("a")).as("in UTF-8 it would read x?").isEmpty();
  }

  @Test
  void doesNotMistakeTheMembersOfAMemberForItsOwn() {
    Json json = read("{\"x\":{\"a\":\"inner\"},\"y\":[{\"b\":\"inner\"}]}").orElseThrow();

    assertThat(json.has("a")).isFalse();
    assertThat(json.has("b")).isFalse();
  }

  /** Jackson numbers them alike, and would refuse them, then others', as if the fault were ours. */
  @Test
  void isReadThoughItsNamesWereChosenToCollide() {
    List<String> names = List.of("");
    for (int i = 0; i < 5; i++) {
      names =
          names.stream()
              .flatMap(it -> Stream.of("At", "BS", "C2").map(it::concat))
              .collect(Collectors.toList());
    }
    String colliding = "{\"" + String.join("\":1,\"", names) + "\":1}";
    assertThat(colliding).hasSizeLessThan(4096);

    for (int i = 0; i < 300; i++) {
      assertThat(read(colliding)).isPresent();
      assertThat(read("{\"username\":\"a\",\"password\":\"b\",\"code\":\"c\"}")).isPresent();
    }
  }

  @Nested
  class GivesAWholeNumber {

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 12, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void ofOneOrMoreDigits(int value) {
      assertThat(read("{\"n\":" + value + "}").orElseThrow().number("n")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2147483648",
          "-2147483649",
          "4294967296",
          "18446744073709551616",
          "1.0",
          "1e1",
          "\"1\"",
          "null"
        })
    void andNothingElse(String value) {
      assertThat(read("{\"n\":" + value + "}").orElseThrow().number("n")).isEmpty();
    }
  }

  @Nested
  class IsRefused {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "true", "1", "\"a\"", "[]", "[{}]", "[{\"a\":\"x\"}]"})
    void whenItIsNoObject(String text) {
      assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{", "{\"a\"", "{\"a\":", "{\"a\":\"x\"", "{\"a\":\"x", "{\"a\":[}", "}"})
    void whenItIsNotWhole(String text) {
      assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{}{}", "{} {}", "{}x", "{}}", "{},", "{}1", "{}null", "{}\u0000", "{}]"})
    void whenSomethingFollowsIt(String text) {
      assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"a\":1,\"a\":2}",
          "{\"a\":1,\"\\u0061\":2}",
          "{\"a\":{\"b\":1,\"b\":2}}",
          "{\"a\":[{\"b\":1,\"b\":2}]}"
        })
    void whenAMemberStandsThereTwice(String text) {
      assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"a\":1,}",
          "{,}",
          "{'a':1}",
          "{a:1}",
          "{\"a\":01}",
          "{\"a\":+1}",
          "{\"a\":.5}",
          "{\"a\":NaN}",
          "{\"a\":Infinity}",
          "{\"a\":1}//",
          "/**/{}",
          "#\n{}",
          "{\"a\":\"\\x\"}",
          "{\"a\":\"\\u12\"}",
          "{\"a\":\"\n\"}",
          "{\"a\":\"\t\"}",
          "{\"a\":\"\u0000\"}",
          "{1:2}",
          "{\"a\" \"x\"}",
          "{\"a\":True}",
          "{\"a\":undefined}",
          "{\"a\":\"x\" \"b\":1}"
        })
    void whenItsGrammarIsLoose(String text) {
      assertThat(read(text)).isEmpty();
    }

    @Test
    void whenItIsNestedBeyondReason() {
      assertThat(read("{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}")).isEmpty();
      assertThat(read("{\"a\":".repeat(1001) + "1" + "}".repeat(1001))).isEmpty();
      assertThat(read("[".repeat(4096))).isEmpty();
    }

    @Test
    void whenANumberInItIsBeyondReason() {
      assertThat(read("{\"a\":" + "9".repeat(4000) + "}")).isEmpty();
    }
  }

  private static Optional<Json> read(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
