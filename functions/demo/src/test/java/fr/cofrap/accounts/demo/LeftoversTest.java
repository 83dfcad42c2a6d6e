package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a killed demonstration leaves")
class LeftoversTest {

  @TempDir private Path folder;
  private Path pidFile;
  private Leftovers leftovers;

  @BeforeEach
  void aDatabase() throws Exception {
    pidFile = Files.createDirectory(folder.resolve("postgres")).resolve("postmaster.pid");
    leftovers = new Leftovers(folder, "postgres");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "12", "not a number", "999999999"})
  void doesNotStopTheNextOneByAFileThatNamesNobody(String content) throws Exception {
    Files.writeString(pidFile, content);

    leftovers.stopOrphan();

    assertThat(pidFile).doesNotExist();
  }

  @Test
  void doesNotStopItByAFileThatIsNoText() throws Exception {
    Files.write(pidFile, new byte[] {(byte) 0xff, 0, '\n'});

    leftovers.stopOrphan();

    assertThat(pidFile).doesNotExist();
  }

  @Test
  void needsNoFolderToBeThere() throws Exception {
    Path absent = folder.resolve("not/there");

    new Leftovers(absent, "postgres").dropHalfMade();

    assertThat(absent).isNotEmptyDirectory();
  }

  /** Numbers of processes are used again; this one is that of another PostgreSQL. */
  @Test
  void doesNotEndSomebodyElsesDatabaseThatHasItsNumber() throws Exception {
    Path other = Files.copy(Path.of("/bin/sleep"), folder.resolve("other-postgres"));
    Process process = new ProcessBuilder(other.toString(), "60").start();
    try {
      Files.writeString(pidFile, process.pid() + "\n");
      leftovers.stopOrphan();

      assertThat(process.isAlive()).isTrue();
      assertThat(pidFile).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void isMadeAgainIfItsMakingWasCutShort() throws Exception {
    Leftovers.delete(folder.resolve("postgres"));
    leftovers.dropHalfMade();
    Path half = Files.createDirectory(folder.resolve("postgres")).resolve("half");
    Files.writeString(half, "made");

    new Leftovers(folder, "postgres").dropHalfMade();

    assertThat(half).doesNotExist();
  }

  @Test
  void isKeptOnceItWasWhole() throws Exception {
    leftovers.dropHalfMade();
    leftovers.made();
    leftovers.dropHalfMade();

    assertThat(folder.resolve("postgres")).exists();
  }
}
