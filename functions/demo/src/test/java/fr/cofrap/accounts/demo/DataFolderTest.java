package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.accounts.runtime.settings.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder of the demonstration")
class DataFolderTest {

  @TempDir private Path folder;

  @Test
  void isForOneDemonstrationAtATime() throws Exception {
    try (DataFolder first = DataFolder.open(folder)) {
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(DemoException.class)
          .hasMessageContaining("Une autre démonstration utilise déjà")
          .hasMessageContaining("COFRAP_DATA=.cofrap2");
      assertThat(first.secrets().file(Secrets.DATABASE_PASSWORD)).exists();
    }
    // what a crash leaves of the lock is a file that nobody holds
    DataFolder.open(folder).close();
  }

  @Test
  void isForgottenInWhateverStateACrashLeftIt() throws Exception {
    Path files = Files.createDirectories(folder.resolve(EmbeddedDatabase.FILES + "/base"));
    Files.writeString(files.resolveSibling("postmaster.pid"), "cut sh");
    Files.writeString(folder.resolve("making"), "");
    Files.createDirectories(folder.resolve("binaries/half"));
    Files.createDirectories(folder.resolve("secrets/draft"));
    Path mine = Files.writeString(folder.resolve("mine"), "not ours");
    try (DataFolder left = DataFolder.open(folder)) {
      left.forget();
    }

    try (var kept = Files.list(folder)) {
      assertThat(kept).containsExactlyInAnyOrder(mine, folder.resolve("lock"));
    }
  }

  @Test
  void saysThatItsDatabaseIsOfAnotherVersion() throws Exception {
    Path files = Files.createDirectories(folder.resolve(EmbeddedDatabase.FILES));
    Files.writeString(files.resolve("PG_VERSION"), "12\n");
    assertThatDatabase()
        .hasMessageContaining("celle d’un PostgreSQL 12")
        .hasMessageContaining("--reset");
  }

  @Test
  void saysThatItsDatabaseLetEverybodyIn() throws Exception {
    Path files = Files.createDirectories(folder.resolve(EmbeddedDatabase.FILES));
    Files.writeString(files.resolve("pg_hba.conf"), "local all all trust\n");
    assertThatDatabase().hasMessageContaining("pas de mot de passe : ./demo --reset");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable>
      assertThatDatabase() {
    return assertThatThrownBy(
            () -> {
              try (DataFolder data = DataFolder.open(folder)) {
                EmbeddedDatabase.start(folder, data.secrets()).close();
              }
            })
        .isInstanceOf(DemoException.class);
  }
}
