package fr.cofrap.accounts.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of the database")
class DatabaseAddressTest {

  @Test
  void isTakenAsItIsWhenItIsAJdbcUrl() {
    String url = "jdbc:postgresql://db:5432/cofrap?sslmode=require";

    assertThat(DatabaseAddress.parse(url))
        .isEqualTo(new DatabaseAddress(url, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "postgresql://db:5432/cofrap, jdbc:postgresql://db:5432/cofrap",
    "postgres://db/cofrap, jdbc:postgresql://db/cofrap",
    "postgresql://db/cofrap?sslmode=require, jdbc:postgresql://db/cofrap?sslmode=require",
    "postgresql:///cofrap, jdbc:postgresql://localhost/cofrap",
    "postgresql://[::1]:5432/cofrap, jdbc:postgresql://[::1]:5432/cofrap",
    "postgresql://alice:pw@10.0.0.7/cofrap, jdbc:postgresql://10.0.0.7/cofrap"
  })
  void isReadFromItsOtherSpelling(String address, String url) {
    assertThat(DatabaseAddress.parse(address).jdbcUrl()).isEqualTo(url);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "postgresql://alice:secret@db/cofrap, alice, secret",
    "postgresql://alice:p%40ss%2Fw%3Ard@db/cofrap, alice, p@ss/w:rd",
    "postgresql://alice:a:b@db/cofrap, alice, a:b",
    "postgresql://alice@db/cofrap, alice,",
    "postgresql://alice:@db/cofrap, alice, ''",
    "postgresql://:secret@db/cofrap, , secret",
    "postgresql://db/cofrap, ,"
  })
  void mayNameARoleAndItsPassword(String address, String user, String password) {
    DatabaseAddress read = DatabaseAddress.parse(address);

    assertThat(read.user()).isEqualTo(Optional.ofNullable(user));
    assertThat(read.password()).isEqualTo(Optional.ofNullable(password));
  }

  @Test
  void isCompletedByTheSecretFilesWhereItNamesNobody(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(Secrets.DATABASE_USER), "functions\n");
    Files.writeString(folder.resolve(Secrets.DATABASE_PASSWORD), "from file\n");
    Secrets secrets = new Secrets(folder);
    DatabaseAddress completed =
        DatabaseAddress.parse("postgresql://db/cofrap").completedBy(secrets);

    assertThat(completed.user()).contains("functions");
    assertThat(completed.password()).contains("from file");
    assertThat(DatabaseAddress.parse("postgresql://alice:own@db/c").completedBy(secrets))
        .isEqualTo(DatabaseAddress.parse("postgresql://alice:own@db/c"));
  }

  @Test
  void neverPrintsAPassword() {
    assertThat(DatabaseAddress.parse("postgresql://alice:s3cret@db/cofrap"))
        .hasToString("DatabaseAddress[alice]");
    assertThat(DatabaseAddress.parse("jdbc:postgresql://db/c?password=s3cret"))
        .hasToString("DatabaseAddress[-]");
  }

  @Nested
  class IsRefusedWithTheRemedyAndWithoutRepeatingIt {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "db:5432/s3cret",
          "mysql://u:s3cret@db/c",
          "jdbc:mysql://db/s3cret",
          "http://s3cret",
          " postgresql://u:s3cret@db/c",
          "POSTGRESQL://u:s3cret@db/c"
        })
    void whenItIsOfAnotherKind(String address) {
      assertRefused(address);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "postgresql://u:s3cret@db/a b",
          "postgresql://u:s3%zzcret@db/c",
          "postgresql://u:s3cret^@db",
          "postgresql://"
        })
    void whenItIsMalformed(String address) {
      assertRefused(address);
    }

    /** Such an authority has no host that can be told from it: it must not become localhost. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "postgresql://u:s3cret@my_host/c", "postgresql://u:s3c@ret@db/c",
          "postgresql://u:s3cret@db:port/c", "postgresql://u:s3cret@/c"
        })
    void whenItsHostCannotBeTold(String address) {
      assertRefused(address);
    }

    private void assertRefused(String address) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DatabaseAddress.parse(address))
          .withMessageContaining("COFRAP_DATABASE_URL must read")
          .withMessageNotContaining("s3c")
          .withNoCause();
    }
  }
}
