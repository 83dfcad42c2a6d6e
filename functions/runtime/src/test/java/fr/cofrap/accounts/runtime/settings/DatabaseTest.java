package fr.cofrap.accounts.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("The pool of connections")
class DatabaseTest {

  private Path folder;
  private Secrets secrets;

  @BeforeEach
  void keepSecrets(@TempDir Path given) throws IOException {
    folder = given;
    Files.writeString(folder.resolve(Secrets.DATABASE_USER), "functions");
    Files.writeString(folder.resolve(Secrets.DATABASE_PASSWORD), "pw-of-the-file");
    secrets = new Secrets(folder);
  }

  /** Nothing listens on port 1. */
  @Test
  void isMadeEvenWhileTheDatabaseIsAway() {
    assertThat(timeToFail("jdbc:postgresql://127.0.0.1:1/cofrap"))
        .isLessThan(Duration.ofSeconds(3));
  }

  /** Such as a machine that is cut off from the network, or stands still. */
  @Test
  void givesUpWithinSecondsOnADatabaseThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(timeToFail("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/cofrap"))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }
  }

  @Test
  void takesTheRoleAndItsPasswordFromTheSecretsWhereTheAddressHasNone() {
    assertThat(of("jdbc:postgresql://db/cofrap").getUser()).isEqualTo("functions");
    assertThat(of("jdbc:postgresql://db/cofrap").getPassword()).isEqualTo("pw-of-the-file");
    assertThat(of("jdbc:postgresql://db/cofrap?user=u&password=p").getUser()).isEqualTo("u");
    assertThat(of("jdbc:postgresql://db/cofrap?user=u&password=p").getPassword()).isEqualTo("p");
  }

  @Test
  void leavesToTheDriverWhatTheAddressSays() {
    PGSimpleDataSource driver =
        Database.driver(
            "jdbc:postgresql://a,b:5433/cofrap?targetServerType=primary&sslmode=verify-full"
                + "&prepareThreshold=0&socketTimeout=9");

    assertThat(driver.getServerNames()).containsExactly("a", "b");
    assertThat(driver.getPortNumbers()).containsExactly(5432, 5433);
    assertThat(driver.getTargetServerType()).isEqualTo("primary");
    assertThat(driver.getSslMode()).isEqualTo("verify-full");
    assertThat(driver.getPrepareThreshold()).isZero();
    assertThat(driver.getSocketTimeout()).isEqualTo(9);
  }

  @Test
  void isPatientForSecondsWhereTheAddressSaysNothing() {
    PGSimpleDataSource driver = Database.driver("jdbc:postgresql://db/cofrap");

    assertThat(driver.getConnectTimeout()).isEqualTo(2);
    assertThat(driver.getSocketTimeout()).isEqualTo(Database.PATIENCE_SECONDS);
    assertThat(driver.getTcpKeepAlive()).isTrue();
  }

  /** A connection that says nothing must not use up the wait for another one. */
  @Test
  void looksAtAConnectionForLessLongThanItWaitsForOne() {
    try (HikariDataSource pool = Database.pool("jdbc:postgresql://db/cofrap", secrets)) {
      assertThat(pool.getValidationTimeout()).isLessThan(pool.getConnectionTimeout());
    }
  }

  @Nested
  class IsRefusedWithTheRemedy {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "db",
          "postgresql://u:s3cret@db/cofrap",
          "jdbc:mysql://u:s3cret@db/cofrap",
          "jdbc:postgresql://db:s3cret/cofrap"
        })
    void whenTheDriverDoesNotUnderstandTheAddress(String url) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Database.driver(url))
          .withMessageContaining("jdbc:postgresql://host:port/database")
          .withMessageNotContaining("s3cret");
    }

    @Test
    void whenTheDriverDoesNotKnowAParameter() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Database.driver("jdbc:postgresql://db/cofrap?sslmod=s3cret"))
          .withMessageContaining("sslmod")
          .withMessageNotContaining("s3cret");
    }

    @Test
    void whenThereIsNoPassword() throws IOException {
      Files.delete(folder.resolve(Secrets.DATABASE_PASSWORD));

      assertThatIllegalStateException()
          .isThrownBy(() -> Database.pool("jdbc:postgresql://db/cofrap?user=u", secrets))
          .withMessageContaining(Secrets.DATABASE_PASSWORD);
    }
  }

  private PGSimpleDataSource of(String url) {
    try (HikariDataSource pool = Database.pool(url, secrets)) {
      return (PGSimpleDataSource) pool.getDataSource();
    }
  }

  private Duration timeToFail(String url) {
    try (HikariDataSource pool = Database.pool(url, secrets)) {
      Instant start = Instant.now();
      assertThatThrownBy(pool::getConnection)
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("pw-of-the-file");
      return Duration.between(start, Instant.now());
    }
  }
}
