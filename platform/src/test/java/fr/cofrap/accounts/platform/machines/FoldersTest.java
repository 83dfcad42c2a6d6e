package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that the operator names may be another's as well: /tmp, closed, stops a machine. */
class FoldersTest {

  private static final Pattern FIXED = Pattern.compile("state: directory\\n +mode: (?!.*omit)");

  @TempDir private Path folder;

  @Test
  void oneThatWasThereKeepsItsMode() throws IOException {
    Playbook.need();
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    new Operator(Files.createDirectory(folder.resolve("operator")))
        .playbook("site.yml", "secrets")
        .set("cofrap_vault_password_file", shared.resolve("phrase").toString())
        .set("cofrap_backup_directory", folder.resolve("copies").toString())
        .run()
        .succeeded();

    assertThat(mode(shared)).isEqualTo("rwxrwxr-x");
    assertThat(mode(folder.resolve("copies"))).isEqualTo("rwx------");
  }

  @Test
  void onlyThoseOfOurMachinesHaveTheirModeSet() throws IOException {
    Set<String> fixed = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Playbook.ANSIBLE)) {
      files
          .filter(it -> it.toString().endsWith(".yml"))
          .filter(it -> FIXED.matcher(Playbook.text(it)).find())
          .forEach(it -> fixed.add(Playbook.ANSIBLE.relativize(it).toString()));
    }
    assertThat(fixed).containsExactly("roles/k3s/tasks/install.yml");
  }

  private static String mode(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
