package fr.cofrap.accounts.core.issuing;

import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A retry key")
class RetryKeyTest {

  private static final String TEXT = "Abc-def_0123456789-xyz";

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "short", "Abc-def_0123456789-xy", "Abc-def_0123456789-x!z", " a b "})
  void isNothingThatCouldBeGuessed(String text) {
    assertThat(RetryKey.parse(text)).isEmpty();
    assertThat(RetryKey.parse("k".repeat(87))).isEmpty();
  }

  @Test
  void isTheSameWhenItIsAskedAgain() {
    assertThat(digest(TEXT)).isEqualTo(digest(TEXT)).matches("[A-Za-z0-9_-]{43}");
    assertThat(RetryKey.parse("k".repeat(86))).isPresent();
  }

  @Test
  void isAnotherForAnotherTextAndForAnotherName() {
    assertThat(digest(TEXT)).isNotEqualTo(digest(TEXT + "0")).doesNotContain(TEXT);
    assertThat(RetryKey.parse(TEXT).orElseThrow().digest(BOB)).isNotEqualTo(digest(TEXT));
  }

  @Test
  void neverPrintsItself() {
    assertThat(RetryKey.parse(TEXT).orElseThrow()).hasToString("RetryKey[hidden]");
  }

  private static String digest(String text) {
    return RetryKey.parse(text).orElseThrow().digest(ALICE);
  }
}
