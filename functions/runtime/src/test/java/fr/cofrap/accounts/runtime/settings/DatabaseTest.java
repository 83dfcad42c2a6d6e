package fr.cofrap.accounts.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;

@DisplayName("The pool of connections")
class DatabaseTest {

  /** Nothing listens on port 1. */
  private static final DatabaseAddress NOWHERE =
      new DatabaseAddress(
          "jdbc:postgresql://127.0.0.1:1/cofrap", Optional.of("functions"), Optional.of("pw"));

  /** Held here because the platform forgets the levels of loggers that nobody holds. */
  private static final Logger POOL_LOGGER = Logger.getLogger("com.zaxxer.hikari");

  @BeforeAll
  static void silence() {
    POOL_LOGGER.setLevel(Level.WARNING);
  }

  @Test
  void isMadeEvenWhileTheDatabaseIsAwayAndSaysSoWithinSeconds() {
    try (HikariDataSource pool = Database.pool(NOWHERE)) {
      assertThatThrownBy(pool::getConnection)
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("pw");
      assertThat(pool.getConnectionTimeout()).isLessThanOrEqualTo(2_000);
    }
  }

  @Test
  void connectsAsTheRoleOfTheAddress() {
    try (HikariDataSource pool = Database.pool(NOWHERE)) {
      assertThat(pool.getUsername()).isEqualTo("functions");
      assertThat(pool.getJdbcUrl()).isEqualTo(NOWHERE.jdbcUrl());
    }
  }

  /** Such as "Failing row contains (7, alice, k1.…)". */
  @Test
  void keepsTheRowsThatTheServerQuotesOutOfItsErrors() {
    try (HikariDataSource pool = Database.pool(NOWHERE)) {
      assertThat(
              pool.getDataSourceProperties()
                  .getProperty(PGProperty.LOG_SERVER_ERROR_DETAIL.getName()))
          .isEqualTo("false");
    }
  }
}
