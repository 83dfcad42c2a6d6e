package fr.cofrap.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What ./demo, ./verify and ./bench share")
class SetupScriptTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path SCRIPT = ROOT.resolve("scripts/setup.sh");

  /** Answers as Debian's apt does (po/fr.po: "Candidat :"), in the language of whoever asks. */
  private static final String APT_CACHE =
      """
      #!/bin/sh
      name=$2
      case "${LC_ALL:-$LANG}" in
        C | POSIX) word='Candidate:' none='(none)' ;;
        *) if [ -n "$LANGUAGE$LC_ALL" ]; then word='Candidat :' none='(aucun)'; fi ;;
      esac
      case "$name" in known) echo "  $word 1.0" ;; *) echo "  $word $none" ;; esac
      """;

  @TempDir private Path programs;

  @BeforeEach
  void aFrenchMachine() throws Exception {
    Path program = Files.writeString(programs.resolve("apt-cache"), APT_CACHE);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void findsThePackageThatAFrenchMachineHas() throws Exception {
    assertThat(bash("first_known 'missing known'")).isEqualTo("known\n");
  }

  @Test
  void tellsWhoMayNotInstallWhatToAskFor() throws Exception {
    String said =
        bash(
            "id() { echo 1000; }; command() { [ \"$2\" != sudo ] && builtin command \"$@\"; };"
                + " need false 'un outil' missing known; provide");

    assertThat(said).contains("root", "apt-get install --no-install-recommends known");
  }

  /** The operator's part of the roles asks for it, and a machine with nothing but git has none. */
  @Test
  void missesCurlBeforeTheRolesDo() throws Exception {
    String without = "command() { [ \"$2\" != curl ] && builtin command \"$@\"; }; ";
    assertThat(bash(without + "need_to_test; printf '%s\\n' \"${missing[@]}\"")).contains("curl");
  }

  @Test
  void takesTheJdkThatMavenWouldTakeOrNeitherDoes() throws Exception {
    String said = bash("JAVA_HOME=/nowhere; . " + SCRIPT + "; echo \"[${JAVA_HOME-}]\"");
    assertThat(said).contains("JAVA_HOME, /nowhere, n’est pas un JDK 17", "[]");
    assertThat(bash("JAVA_HOME=" + jdk("11") + "; . " + SCRIPT)).contains("ne m’en sers pas");
    Path fit = jdk("21");
    assertThat(bash("JAVA_HOME=" + fit + "; . " + SCRIPT + "; command -v java"))
        .isEqualTo(fit + "/bin/java\n");
  }

  private Path jdk(String version) throws Exception {
    Path bin = Files.createDirectories(programs.resolve("jdk-" + version + "/bin"));
    String says = "#!/bin/sh\necho '    java.specification.version = %s' >&2\n".formatted(version);
    for (String program : new String[] {"java", "javac"}) {
      assertThat(Files.writeString(bin.resolve(program), says).toFile().setExecutable(true))
          .isTrue();
    }
    return bin.getParent();
  }

  /** Their first step would otherwise be into a folder of the same name elsewhere. */
  @Test
  void changesFolderWhateverCdpathSays() throws Exception {
    String folders = "git -C %s grep -lE '^[a-z=\"$( ]*cd +.*BASH_SOURCE'".formatted(ROOT);
    assertThat(bash(folders + " -- scripts docs platform demo verify bench || true")).isEmpty();
  }

  @Test
  void writesOverItsOwnFilesWhateverShelloptsSays() throws Exception {
    assertThat(bash("set -o noclobber; . " + SCRIPT + "; echo a > x; echo b > x; cat x; rm x"))
        .isEqualTo("b\n");
  }

  @Test
  void leavesFilesThatOthersCanRead() throws Exception {
    assertThat(bash("umask")).isEqualTo("0022\n");
  }

  @Test
  void namesTheRemedyOfAnErrorOfMaven() throws Exception {
    Path log = Files.writeString(programs.resolve("log"), "Could not transfer artifact a:b:jar");

    assertThat(bash("explain " + log))
        .contains("mandataire", "settings.xml", "https_proxy", "update-ca-certificates");
  }

  private String bash(String commands) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "umask 077; . " + SCRIPT + "; " + commands)
            .directory(programs.toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PATH", programs + ":" + environment.get("PATH"));
    environment.remove("JAVA_HOME");
    environment.put("LANGUAGE", "fr");
    environment.put("LC_ALL", "fr_FR.UTF-8");
    byte[] said = builder.start().getInputStream().readAllBytes();
    return new String(said, StandardCharsets.UTF_8)
        .replaceAll("(?m)^.*warning: setlocale.*\\R", "");
  }
}
