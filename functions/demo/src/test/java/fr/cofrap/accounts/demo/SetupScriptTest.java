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

  private static final Path SCRIPT = Path.of("../../scripts/setup.sh").toAbsolutePath();

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
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PATH", programs + ":" + environment.get("PATH"));
    environment.put("LANGUAGE", "fr");
    environment.put("LC_ALL", "fr_FR.UTF-8");
    byte[] said = builder.start().getInputStream().readAllBytes();
    return new String(said, StandardCharsets.UTF_8)
        .replaceAll("(?m)^.*warning: setlocale.*\\R", "");
  }
}
