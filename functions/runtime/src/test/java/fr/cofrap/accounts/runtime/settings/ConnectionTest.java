package fr.cofrap.accounts.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A connection")
class ConnectionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "jdbc:postgresql://db:6432/cofrap, db, 6432, cofrap",
    "jdbc:postgresql://db/cofrap, db, 5432, cofrap",
    "postgresql://alice@10.0.0.7/, 10.0.0.7, 5432, alice",
    "postgresql:///cofrap, localhost, 5432, cofrap",
    "postgresql://[::1]:5433/cofrap, ::1, 5433, cofrap",
    "jdbc:postgresql://postgres.cofrap:5432/a%20b, postgres.cofrap, 5432, a b"
  })
  void goesWhereTheAddressSays(String address, String host, int port, String database) {
    PgConnectOptions options = to(address);

    assertThat(options.getHost()).isEqualTo(host);
    assertThat(options.getPort()).isEqualTo(port);
    assertThat(options.getDatabase()).isEqualTo(database);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "postgresql://alice:p%40ss@db/c",
        "jdbc:postgresql://db/c?user=alice&password=p%40ss",
        "jdbc:postgresql://db/c?ApplicationName=accounts&password=p@ss&user=alice"
      })
  void isMadeAsTheRoleOfTheAddress(String address) {
    assertThat(to(address).getUser()).isEqualTo("alice");
    assertThat(to(address).getPassword()).isEqualTo("p@ss");
  }

  @Test
  void tellsTheServerItsName() {
    assertThat(to("postgresql://db/c?ApplicationName=my%20accounts").getProperties())
        .containsEntry("application_name", "my accounts");
  }

  @Test
  void isGivenUpWhenItCannotBeMadeWithinSecondsAndClosedWhenNothingComesForAMinute() {
    PgConnectOptions options = to("postgresql://db/c");

    assertThat(options.getConnectTimeout()).isEqualTo(2_000);
    assertThat(options.getReadIdleTimeout()).isEqualTo(60);
    assertThat(options.getIdleTimeoutUnit()).hasToString("SECONDS");
  }

  @Nested
  class Encrypted {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "disable, DISABLE",
      "allow, ALLOW",
      "prefer, PREFER",
      "require, REQUIRE",
      "REQUIRE, REQUIRE"
    })
    void asMuchAsTheAddressAsksFor(String asked, SslMode mode) {
      assertThat(to("postgresql://db/c?sslmode=" + asked).getSslMode()).isEqualTo(mode);
    }

    @Test
    void isNotUnlessTheAddressAsksForIt() {
      assertThat(to("postgresql://db/c").getSslMode()).isEqualTo(SslMode.DISABLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"verify-ca, ''", "verify-full, HTTPS"})
    void trustsTheAuthorityThatIsNamedAndNoOther(String mode, String names) {
      PgConnectOptions options =
          to("postgresql://db/c?sslmode=" + mode + "&sslrootcert=/etc/ssl/db.pem");

      assertThat(options.isTrustAll()).isFalse();
      assertThat(((PemTrustOptions) options.getTrustOptions()).getCertPaths())
          .containsExactly("/etc/ssl/db.pem");
      assertThat(options.getHostnameVerificationAlgorithm()).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void needsAnAuthorityToVerifyWith(String mode) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> to("postgresql://db/c?sslmode=" + mode))
          .withMessage("COFRAP_DATABASE_URL: sslmode=" + mode + " needs sslrootcert=file");
    }
  }

  @Nested
  class IsRefusedWithTheRemedyAndWithoutRepeatingTheAddress {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "jdbc:postgresql://db1,s3cret/cofrap",
          "jdbc:postgresql:s3cret",
          "jdbc:postgresql://db/c?s3cret=1",
          "jdbc:postgresql://db/c?s3cret",
          "jdbc:postgresql://db/c?currentSchema=s3cret",
          "jdbc:postgresql://db/c?sslmode=s3cret",
          "jdbc:postgresql://db:s3cret/c",
          "jdbc:postgresql://db/c d?password=s3cret"
        })
    void whenItAsksForWhatIsNotOffered(String address) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> to(address))
          .withMessageContaining("COFRAP_DATABASE_URL")
          .withMessageNotContaining("s3cret")
          .withNoCause();
    }
  }

  private static PgConnectOptions to(String address) {
    return Connection.to(DatabaseAddress.parse(address));
  }
}
