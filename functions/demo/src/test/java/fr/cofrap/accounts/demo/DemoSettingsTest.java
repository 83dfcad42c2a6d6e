package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSettingsTest {

  @Test
  void needs_no_setting() {
    DemoSettings settings = DemoSettings.from(Map.of());
    assertThat(settings.host()).isEqualTo("localhost");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.data()).isAbsolute().endsWithRaw(Path.of(".cofrap"));
    assertThat(settings.database()).isEmpty();
    assertThat(settings.names()).isEmpty();
  }

  @Test
  void answers_under_other_names_too() {
    assertThat(DemoSettings.from(Map.of("COFRAP_NAMES", " Demo.example,, poste-7 ")).names())
        .containsExactlyInAnyOrder("demo.example", "poste-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "-1", "65536"})
  void says_in_french_which_port_it_needs(String port) {
    assertThatExceptionOfType(DemoException.class)
        .isThrownBy(() -> DemoSettings.from(Map.of("COFRAP_PORT", port)))
        .withMessageStartingWith("COFRAP_PORT n’est pas un port : donnez un nombre")
        .withMessageContaining("COFRAP_PORT=8081 ./demo");
  }

  @Test
  void says_in_french_which_database_it_needs_without_repeating_what_it_was_given() {
    assertThatExceptionOfType(DemoException.class)
        .isThrownBy(
            () -> DemoSettings.from(Map.of("COFRAP_DATABASE_URL", "mysql://moi:chut@ici/base")))
        .withMessageStartingWith("COFRAP_DATABASE_URL n’est pas l’adresse d’un PostgreSQL")
        .withMessageNotContaining("chut");
  }
}
