package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Why the embedded database does not start")
class DatabaseFailureTest {

  private static final String GAVE_UP = "Gave up waiting for server to start after 60000ms";

  @TempDir private Path folder;
  private Path said;

  @BeforeEach
  void folder() {
    said = folder.resolve("postgres.log");
  }

  @Test
  void isWhatItSaidItself() throws IOException {
    Files.writeString(
        said,
        """
        2026-11-28 UTC [1] LOG:  starting PostgreSQL 14
        2026-11-28 UTC [1] FATAL:  database locale is incompatible with operating system
        """);

    assertThat(DatabaseFailure.of(new IOException(GAVE_UP), said))
        .hasMessageContaining("database locale is incompatible")
        .hasMessageContaining(said.toString())
        .hasMessageContaining("--reset")
        .hasMessageNotContaining("Gave up");
  }

  @Test
  void isThatItSaidNothing() throws IOException {
    assertThat(DatabaseFailure.of(new IOException(GAVE_UP), said)).hasMessageContaining(GAVE_UP);
  }

  @Test
  void isThatNothingRunsInItsFolder() throws IOException {
    IOException denied =
        new IOException("Cannot run program \"initdb\": error=13, Permission denied");

    assertThat(DatabaseFailure.of(denied, said))
        .hasMessageContaining("noexec")
        .hasMessageContaining("COFRAP_DATA");
  }

  @Test
  void isThatThereIsNoRoom() throws IOException {
    assertThat(DatabaseFailure.of(new IOException(GAVE_UP), said, Long.MAX_VALUE))
        .hasMessageContaining("plus de place")
        .hasMessageContaining(folder.toString())
        // which would forget the accounts of the other folder
        .hasMessageNotContaining("--reset");
  }

  @Test
  void isThatItMayNotRunAsRoot() throws IOException {
    assertThat(DatabaseFailure.of(new IllegalStateException("initdb failed"), said))
        .hasMessageContaining("compte ordinaire")
        .hasMessageContaining("noexec");
  }
}
