package fr.cofrap.accounts.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The environment")
class SettingsTest {

  private static final String URL = "jdbc:postgresql://db/cofrap";

  @Test
  void needsToSayNoMoreThanWhereTheDatabaseIs() {
    Settings settings = Settings.from(Map.of("COFRAP_DATABASE_URL", URL));

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.database()).isEqualTo(URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "8081", "65535"})
  void maySayWhichPort(String port) {
    assertThat(Settings.port(Map.of("COFRAP_PORT", port))).isEqualTo(Integer.parseInt(port));
  }

  @Test
  void maySayWhereTheSecretsAre(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(Secrets.DATABASE_USER), "functions");
    Map<String, String> environment =
        Map.of("COFRAP_DATABASE_URL", URL, "COFRAP_SECRETS", folder.toString());

    assertThat(Settings.from(environment).secrets().get(Secrets.DATABASE_USER))
        .isEqualTo("functions");
  }

  @Test
  void maySayHowLongAFunctionGoesOnServingOnceToldToStop() {
    Map<String, String> environment = Map.of("COFRAP_DATABASE_URL", URL);
    assertThat(Settings.from(environment).drain()).isZero();
    assertThat(Settings.from(drain("5")).drain()).hasSeconds(5);
  }

  private static Map<String, String> drain(String seconds) {
    return Map.of("COFRAP_DATABASE_URL", URL, "COFRAP_DRAIN_SECONDS", seconds);
  }

  @Nested
  class IsRefusedWithTheRemedy {

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "16", "five", "2.5"})
    void whenTheDrainIsNoneOrLongerThanAPodLives(String seconds) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Settings.from(drain(seconds)))
          .withMessage("COFRAP_DRAIN_SECONDS must be a number from 0 to 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "65536", "99999999999", "http", "80 80", "0x50", "1.5"})
    void whenThePortIsNone(String port) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Settings.port(Map.of("COFRAP_PORT", port)))
          .withMessage("COFRAP_PORT must be a number from 0 to 65535");
    }

    @Test
    void whenTheDatabaseIsNotSaid() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Settings.from(Map.of()))
          .withMessage("COFRAP_DATABASE_URL is not set: give jdbc:postgresql://host:port/database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void whenTheDatabaseIsNoAddress(String address) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Settings.from(Map.of("COFRAP_DATABASE_URL", address)))
          .withMessageContaining("jdbc:postgresql://host:port/database");
    }
  }

  @Test
  void printedShowsNoPassword() {
    Map<String, String> environment =
        Map.of("COFRAP_DATABASE_URL", "jdbc:postgresql://db/c?password=s3cret");

    assertThat(Settings.from(environment).toString()).doesNotContain("s3cret");
  }
}
