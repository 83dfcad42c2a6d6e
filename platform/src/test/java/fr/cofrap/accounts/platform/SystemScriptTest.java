package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an image says of the system's packages that it holds. */
class SystemScriptTest {

  /** As dpkg-query of Debian 13, whose C library diverts its own loader. */
  private static final String DPKG =
      """
      #!/bin/sh
      [ "$1" = -S ] || case "$4" in libc6*) printf 2.41-12 ; exit ;; *) exit 1 ;; esac
      echo "diversion by libc6 from: $2"
      echo "diversion by libc6 to: $2.usr-is-merged"
      echo "libc6:arm64: $2"
      """;

  @TempDir private Path folder;

  @Test
  void aFileThatItsPackageDivertsIsThatOfThePackage() throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("dpkg-query");
    assertThat(Files.writeString(program, DPKG).toFile().setExecutable(true)).isTrue();
    Files.createFile(Files.createDirectories(folder.resolve("root/lib")).resolve("ld-linux.so.1"));
    Command inventory =
        Command.run(
            Map.of("PATH", program.getParent() + ":" + System.getenv("PATH")),
            Repository.ROOT,
            "",
            "sh",
            "functions/system.sh",
            "--sbom",
            folder.resolve("root").toString());
    assertThat(inventory.orThrow()).contains("/libc6@2.41-12\"").doesNotContain("diversion");
  }
}
