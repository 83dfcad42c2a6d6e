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
      sleep 0.2
      echo '  Version table:'
      """;

  @TempDir private Path programs;

  @BeforeEach
  void aFrenchMachine() throws Exception {
    program("apt-cache", APT_CACHE);
  }

  private void program(String name, String body) throws Exception {
    Path program = Files.writeString(programs.resolve(name), body);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  /** Under the options of the commands, what is not read to its end has failed. */
  @Test
  void findsThePackageThatAFrenchMachineHas() throws Exception {
    assertThat(bash("set -euo pipefail; first_known 'missing known'")).isEqualTo("known\n");
  }

  @Test
  void takesUtf8WhereverItIsAmongTheLanguagesOfTheMachine() throws Exception {
    program("locale", "#!/bin/sh\necho C\necho C.utf8\nsleep 0.2\necho POSIX\n");
    String again = "set -euo pipefail; LC_ALL=POSIX; . " + SCRIPT + "; echo $LC_ALL";
    assertThat(bash(again)).isEqualTo("C.UTF-8\n");
    program("locale", "#!/bin/sh\necho C\necho POSIX\n");
    assertThat(bash(again)).isEqualTo("POSIX\n");
  }

  /**
   * It is of ten megabytes: more than some machines have in /tmp, where it would not run either.
   */
  @Test
  void bringsMavenBesideWhereItIsKept() throws Exception {
    program(
        "mvn",
        """
        #!/bin/sh
        for word; do
          case $word in
            -v) echo Apache Maven 3.0; exit ;;
            -DoutputDirectory=*) folder=${word#*=} ;;
            -Dartifact=*) version=${word#*:apache-maven:} ;;
          esac
        done
        mkdir -p $folder/apache-maven-${version%%:*}/bin
        printf '#!/bin/sh\\necho brought "$@"\\n' > $folder/apache-maven-${version%%:*}/bin/mvn
        """);
    String mvnw = "export TMPDIR=/nowhere MAVEN_USER_HOME=$PWD/m2; %s/mvnw verify".formatted(ROOT);
    assertThat(bash(mvnw + "; ls -A m2/wrapper"))
        .matches("brought verify\\napache-maven-[\\d.]+\\n");
  }

  /** Where /tmp is a part of the memory, or lets nothing run, its database would not do. */
  @Test
  void measuresOnTheDiskOfTheRepository() throws Exception {
    Files.createDirectories(programs.resolve("scripts"));
    Files.writeString(
        programs.resolve("scripts/setup.sh"),
        "need_to_build() { :; }; need_to_bench() { :; }; provide() { :; }; is_built() { :; }");
    Path java = jdk("25").resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\necho \"$*\"\n");
    Files.writeString(java.resolve("../../release").normalize(), "JAVA_VERSION=\"25\"\n");
    String home = java.getParent().getParent().toString();
    String bench = "cp %s/bench .; TMPDIR=/nowhere JAVA_25=%s ./bench".formatted(ROOT, home);
    assertThat(bash(bench)).contains("-Djava.io.tmpdir=" + programs.toRealPath() + "/target/");
  }

  @Test
  void tellsWhoMayNotInstallWhatToAskFor() throws Exception {
    String hidden = "command() { [ \"$2\" != sudo ] && builtin command \"$@\"; }; ";
    program("sudo", "#!/bin/sh\necho sudo \"$*\"\nexit 1\n");
    for (String sudo : new String[] {hidden, ""}) {
      String said =
          bash("id() { echo 1000; }; " + sudo + "need false 'un outil' missing known; provide");
      assertThat(said)
          .contains("Il faut être root", "apt-get install --no-install-recommends known")
          .doesNotContain("dépôts");
    }
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
  void writesOverItsOwnFilesAndFindsThemWhateverShelloptsSays() throws Exception {
    String twice = "; echo a > x; echo b > x; cat [x]; rm x";
    assertThat(bash("set -o noclobber -o noglob; . " + SCRIPT + twice)).isEqualTo("b\n");
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
    Files.writeString(log, "java.io.IOException: No space left on device");
    assertThat(bash("explain " + log)).contains("plus de place", "libérez-en un gigaoctet");
  }

  /** Which may hold nothing, or more than is shown, or have had no room. */
  @Test
  void saysThatTheConstructionFailedWhateverItsLogHolds() throws Exception {
    String build = "set -euo pipefail; build core core.jar; echo built";
    String failed = "La construction a échoué ; le détail est dans target/construction.log.\n";
    program("mvnw", "exit 137");
    assertThat(bash(build)).endsWith(failed).doesNotContain("plus de place");
    program("mvnw", "yes '[ERROR] Could not transfer a:b:jar' | head -n 9999; exit 1");
    assertThat(bash(build)).contains("update-ca-certificates").endsWith(failed);
    program("df", "echo Filesystem; echo /dev/sda1 9 9 0 100% /");
    assertThat(bash(build)).contains("plus de place").endsWith(failed);
    assertThat(bash("rm -r target; touch target; " + build))
        .contains("Impossible d’écrire target/construction.log")
        .doesNotContain("built");
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
