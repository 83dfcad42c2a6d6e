package fr.cofrap.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A statement")
class StatementTest {

  private static final String CLOCK =
      "cast(floor(extract(epoch from clock_timestamp())) as bigint) as now";

  /** Puts a key and a date beside each other in a value, which no statement is made of. */
  private static final String RETRY = "cast(:#retry as text) || '/' || ";

  @ParameterizedTest
  @EnumSource
  void isAFileBesideTheSchema(Statement statement) {
    assertThat(statement.sql()).isNotBlank();
    assertThat(Placeholders.code(statement)).matches("(?s)(insert|update|select)\\b.*");
  }

  @Test
  void isUsedForEachFileButTheSchemaAndTheRole() throws Exception {
    Path folder = Path.of(Statement.class.getResource("/store").toURI());
    List<String> expected =
        Arrays.stream(Statement.values())
            .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql")
            .toList();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !List.of("schema.sql", "role.sql").contains(name))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void isACamelStepThatLeavesItsRowInAHeader() {
    assertThat(Statement.FIND_ACCOUNT.endpoint())
        .isEqualTo(
            "sql:classpath:store/find-account.sql"
                + "?outputType=SelectOne&outputHeader=CamelCofrapRow&parametersCount=1"
                + "&prepareStatementStrategy=#class:fr.cofrap.accounts.store.ReadOnce");
    assertThat(Statement.FIND_ROWS.endpoint())
        .contains("outputType=SelectList")
        .contains("&parametersCount=2&");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void isTheSameWhereLettersAndDigitsAreWrittenOtherwise(String locale) {
    List<String> usually = endpoints();
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      assertThat(endpoints()).isEqualTo(usually);
    } finally {
      Locale.setDefault(usual);
    }
  }

  /** Nothing but named parameters and constant words, so no value can become part of the SQL. */
  @ParameterizedTest
  @EnumSource
  void isNeverPutTogetherFromPieces(Statement statement) {
    String code = Placeholders.code(statement).replace(RETRY, "");
    assertThat(code.replaceAll(":#[a-z_]+|'[a-z_]+'", ""))
        .doesNotContain(":", "#", "$", "{", "?", "%", "'", ";", "||");
  }

  @ParameterizedTest
  @EnumSource
  void deletesNothing(Statement statement) {
    assertThat(Placeholders.code(statement)).doesNotContain("delete", "truncate", "drop");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "ACTIVATE", "RECORD_REFUSAL"})
  void thatCarriesOutADecisionChecksTheFreezeAgain(Statement statement) {
    assertThat(Placeholders.code(statement)).contains("and frozen_until <= clock.now");
  }

  @ParameterizedTest
  @EnumSource(names = {"RENEW_ACCOUNT", "ENROL_SECOND_FACTOR"})
  void thatATicketOpensChecksItsEnd(Statement statement) {
    assertThat(Placeholders.code(statement)).contains("and clock.now < :#ticket_end");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "ACTIVATE"})
  void thatSpendsACodeTakesNoneFromFarAhead(Statement statement) {
    assertThat(Placeholders.code(statement)).contains("and :#step_opens <= clock.now");
  }

  /** Nobody's clock but the database's decides. */
  @ParameterizedTest
  @EnumSource
  void isNeverToldTheTime(Statement statement) {
    assertThat(Placeholders.names(statement)).doesNotContain("now");
    assertThat(Placeholders.code(statement).replace(CLOCK, ""))
        .doesNotContain("timestamp", "current_", "now()", "localtime");
  }

  /** A count that waits for the disk would tell a wrong code from a wrong password. */
  @Test
  void thatCountsAMissDoesNotWaitForTheDisk() {
    assertThat(Placeholders.code(Statement.RECORD_REFUSAL))
        .contains("returning id, misses, set_config('synchronous_commit', 'off', true)");
  }

  private static List<String> endpoints() {
    return Arrays.stream(Statement.values()).map(Statement::endpoint).toList();
  }
}
