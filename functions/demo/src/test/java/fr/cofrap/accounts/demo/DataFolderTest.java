package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.accounts.runtime.settings.Secrets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
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
      assertThat(first.secrets().directory().resolve(Secrets.DATABASE_PASSWORD)).exists();
    }
    // what a crash leaves of the lock is a file that nobody holds
    DataFolder.open(folder).close();
  }

  /** What is in it has rights of its own, but whoever may enter sees what there is. */
  @Test
  void isItsOwnersAlone() throws Exception {
    Path made = folder.resolve("not/yet");
    DataFolder.open(made).close();

    assertThat(Files.getPosixFilePermissions(made))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
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

  /** On a full disk the library unpacks what it can, and takes it for whole ever after. */
  @Test
  void unpacksItsServerAnewAfterAStartThatFailed() throws Exception {
    Path half = Files.createDirectories(folder.resolve("binaries/PG-" + archive()));
    Files.writeString(half.resolve(".exists"), "");
    for (String program : new String[] {"initdb", "pg_ctl", "postgres"}) {
      Path cut = Files.createDirectories(half.resolve("bin")).resolve(program);
      Files.writeString(cut, "#!/bin/sh\nexit 1\n");
      assertThat(cut.toFile().setExecutable(true)).isTrue();
    }
    assertThatDatabase().hasMessageContaining("PostgreSQL embarqué ne démarre pas");

    assertThat(folder.resolve("binaries")).isEmptyDirectory();
  }

  /** Under whose sum the library unpacks it. */
  private static String archive() throws Exception {
    String machine = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    try (InputStream archive =
        EmbeddedPostgres.class.getResourceAsStream("/postgres-linux-" + machine + ".txz")) {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(archive.readAllBytes()));
    }
  }

  @Test
  void namesTheFileThatHasNoRoom() {
    assertThatThrownBy(() -> DataFolder.write(Path.of("/dev/full"), "a key"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("/dev/full")
        .hasMessageContaining("No space left");
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
