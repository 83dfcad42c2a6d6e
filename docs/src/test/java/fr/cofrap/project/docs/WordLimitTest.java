package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Documents that people write")
class WordLimitTest {

  private static final String SCRIPT = "scripts/count-words.sh";

  @TempDir private Path folder;

  private record Count(String said, int code) {}

  @Test
  void can_all_be_read_by_somebody() throws Exception {
    Path root = Copies.repository().root();
    assumeTrue(Files.exists(root.resolve(".git")), "git knows no file here");
    Count count = run(root, "bash", SCRIPT);
    assertThat(count.code()).as(count.said()).isZero();
  }

  @Test
  void are_refused_beyond_the_limit_and_what_is_not_counted_weighs_nothing() throws Exception {
    Copies.write(folder, SCRIPT, Copies.repository().read(SCRIPT));
    Copies.write(folder, "docs/guide.md", "mot ".repeat(40_000));
    Copies.write(folder, "kanban/cartes/001.md", "mot ".repeat(1_000));
    run(folder, "git", "init", "--quiet");
    run(folder, "git", "add", ".");
    assertThat(run(folder, "bash", SCRIPT).code()).isZero();
    Copies.write(folder, "docs/guide.md", "mot ".repeat(40_001));
    assertThat(run(folder, "bash", SCRIPT))
        .isEqualTo(new Count("40001 mots, pour 40000 au plus", 1));
  }

  private static Count run(Path folder, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    return new Count(new String(said, StandardCharsets.UTF_8).strip(), process.waitFor());
  }
}
