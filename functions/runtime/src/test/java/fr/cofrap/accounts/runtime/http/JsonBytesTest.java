package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON is read in UTF-8 and refused")
class JsonBytesTest {

  @Test
  void whenABodyIsEmpty() {
    assertThat(Json.read(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void inAnotherEncoding(String charset) {
    assertThat(Json.read("{\"a\":\"x\"}".getBytes(Charset.forName(charset)))).isEmpty();
  }

  @Test
  void inLatin1() {
    assertThat(Json.read("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @Test
  void behindAByteOrderMark() {
    assertThat(Json.read("\ufeff{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an overlong NUL, c080",
    "an overlong slash, c0af",
    "an encoded surrogate, eda080",
    "half a letter, c3",
    "a lone continuation, 80",
    "beyond Unicode, f4908080",
    "never a byte of UTF-8, ff"
  })
  void whenItsBytesAre(String what, String bytes) {
    String body = HexFormat.of().formatHex("{\"a\":\"".getBytes(StandardCharsets.US_ASCII));
    String end = HexFormat.of().formatHex("\"}".getBytes(StandardCharsets.US_ASCII));

    assertThat(Json.read(HexFormat.of().parseHex(body + bytes + end))).as(what).isEmpty();
  }
}
