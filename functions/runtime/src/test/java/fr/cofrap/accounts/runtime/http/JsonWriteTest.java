package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JSON object that goes out")
class JsonWriteTest {

  @Test
  void keepsTheOrderOfItsMembersAndTheirTypes() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("text", "é");
    members.put("number", 42);
    members.put("long", 1L << 40);
    members.put("truth", true);
    members.put("nothing", null);

    assertThat(Json.write(members))
        .isEqualTo(
            "{\"text\":\"é\",\"number\":42,\"long\":1099511627776,\"truth\":true,\"nothing\":null}");
  }

  @Test
  void mayBeEmpty() {
    assertThat(Json.write(Map.of())).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\\", "\n", "\r", "\u0000", "\u001b[31m", "\",\"x\":\"", "é😀"})
  void isReadAsTheSameWhateverItHolds(String text) {
    assertThat(Json.read(Json.write(Map.of(text, text)).getBytes(StandardCharsets.UTF_8)))
        .hasValueSatisfying(json -> assertThat(json.text(text)).contains(text));
  }

  @Test
  void staysOnOneLine() {
    assertThat(Json.write(Map.of("a", "one\ntwo\r\nthree"))).doesNotContain("\n", "\r");
  }
}
