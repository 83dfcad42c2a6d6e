package fr.cofrap.accounts.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A column")
class ColumnTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({"PENDING_PASSWORD, PASSWORD", "PENDING_MFA, MFA", "PASSWORD, PASSWORD", "MFA, MFA"})
  void givesItsValueToTheColumnOfConfirmedCredentials(Column column, Column confirmed) {
    assertThat(column.confirmed()).isEqualTo(confirmed);
  }
}
