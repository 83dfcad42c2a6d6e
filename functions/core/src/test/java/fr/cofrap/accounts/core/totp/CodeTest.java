package fr.cofrap.accounts.core.totp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A typed code")
class CodeTest {

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"123456", "000000", "012345", "999999"})
  void ofSixDigitsIsRead(String typed) {
    assertThat(Code.parse(typed)).hasValueSatisfying(code -> assertThat(code.is(typed)).isTrue());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "12345",
        "1234567",
        "12345a",
        "12 456",
        " 123456",
        "123456 ",
        "123456\n",
        "-12345",
        "+12345",
        "1234.5",
        "0x1234",
        "12345\u0000",
        "\u200f123456"
      })
  void ofAnyOtherFormIsRefused(String typed) {
    assertThat(Code.parse(typed)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"١٢٣٤٥٦", "１２３４５６", "१२३४५६", "12345６", "²²²²²²"})
  void inDigitsOtherThanAsciiIsRefused(String typed) {
    assertThat(Code.parse(typed)).isEmpty();
  }

  @Test
  void isNoOtherCode() {
    Code code = Code.parse("123456").orElseThrow();

    assertThat(code.is("123457")).isFalse();
    assertThat(code.is("12345")).isFalse();
    assertThat(code.is("")).isFalse();
  }

  @Test
  void neverPrintsItself() {
    assertThat(Code.parse("123456").orElseThrow()).hasToString("Code[hidden]");
  }
}
