package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where nothing can be kept at home, the commands")
class NoHomeTest {

  private static final Path SCRIPT = Path.of("../../scripts/setup.sh").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @BeforeEach
  void whereItReallyIs() throws Exception {
    folder = folder.toRealPath();
  }

  @Test
  void keepWhatTheyFetchInTheRepository() throws Exception {
    String home = folder + "/target/home";
    String kept = "; echo $HOME $MAVEN_OPTS; [ -d $HOME/.m2 ] && echo made";
    assertThat(bash("HOME=/nowhere; . " + SCRIPT + kept))
        .startsWith(home + " ")
        .contains("-Duser.home=" + home)
        .endsWith("made\n");
  }

  /** A service, or an account of a container, may not even have the variable. */
  @Test
  void knowOneWhereverTheSystemDoes() throws Exception {
    assertThat(bash("set -u; unset HOME; . " + SCRIPT + "; echo $HOME"))
        .startsWith("/")
        .doesNotContain("unbound");
  }

  /** Nobody keeps a test that is root from writing: it is told that it may not. */
  @Test
  void goOnWithWhatWasToldAndFetchedThere() throws Exception {
    Path maven = Files.createDirectories(folder.resolve("read-only/.m2/wrapper/apache-maven-1"));
    Files.writeString(folder.resolve("read-only/.m2/settings.xml"), "a proxy");
    Files.writeString(folder.resolve("read-only/.npmrc"), "a mirror, ");
    Files.writeString(folder.resolve("read-only/.gitconfig"), "a name, ");
    String readOnly =
        "[() { case \"$*\" in '! -w '*) return 0 ;; esac; builtin [ \"$@\"; }; HOME=$PWD/read-only; ";
    String said =
        bash(
            readOnly
                + ". "
                + SCRIPT
                + "; echo $MAVEN_OPTS; cd ~/.m2; cat ../.npmrc ../.gitconfig settings.xml; ls wrapper");
    assertThat(said)
        .contains("-Dmaven.repo.local.tail=" + folder + "/read-only/.m2/repository")
        .contains("a mirror, a name, a proxy" + maven.getFileName());
  }

  /** What Maven did not say itself, such as that it could not be fetched, is no less the cause. */
  @Test
  void showTheLastWordsOfAConstructionThatNamesNoError() throws Exception {
    Path maven = Files.writeString(folder.resolve("mvnw"), "echo mkdir: no such luck; exit 1");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    assertThat(bash("set -euo pipefail; . " + SCRIPT + "; build core core.jar"))
        .contains("mkdir: no such luck", "La construction a échoué");
  }

  private String bash(String commands) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().remove("MAVEN_OPTS");
    byte[] said = builder.start().getInputStream().readAllBytes();
    return new String(said, StandardCharsets.UTF_8);
  }
}
