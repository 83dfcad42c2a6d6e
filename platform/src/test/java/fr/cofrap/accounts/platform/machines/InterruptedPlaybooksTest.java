package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done once the platform is there, killed in its middle, then played again to its end. */
class InterruptedPlaybooksTest extends PaperFixture {

  @BeforeAll
  void thePlatformIsThere() {
    cluster().site("namespaces,openfaas,database,functions,backup").run().succeeded();
  }

  /** What was cut on its way does not pass for a backup. */
  @Test
  void theCopyOfABackup() throws IOException {
    Path copies = cluster().folder().resolve("sauvegardes");
    Path copy = copies.resolve(PaperCluster.BACKUP);
    Playbook backup = cluster().playbook("backup.yml", "all");
    cluster().busy(true);
    String named = "backup : La copie passe, entière";
    assertThat(backup.killedAt(named, () -> awaitHalf(copies))).contains(named);
    cluster().busy(false);
    assertThat(copy).doesNotExist();
    backup.run().succeeded();
    assertThat(copy).hasSameBinaryContentAs(cluster().folder().resolve("copy"));
    assertThat(found(copies)).singleElement().isEqualTo(copy);
  }

  private static void awaitHalf(Path copies) {
    for (int tries = 0; tries < 300 && found(copies).isEmpty(); tries++) {
      PaperCluster.pause();
    }
    assertThat(found(copies)).hasSize(1);
  }

  private static List<Path> found(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".dump")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until each row is resealed, the key that seals those of before stays in the cluster. */
  @Test
  void theRotationOfTheKeys() {
    Playbook rotation =
        cluster().playbook("rotate-keys.yml", "all").set("rotate_keys_ticket_seconds", 0);
    String old = ring();
    for (String task :
        List.of(
            "functions : Les secrets des fonctions sont dans le cluster",
            "rotate_keys : La nouvelle clé scelle",
            "rotate_keys : Le rescellement est lancé",
            "rotate_keys : L’ancienne clé sort")) {
      assertThat(rotation.killedAt(task)).contains(task);
      assertThat(ring()).contains(old);
    }
    rotation.run().succeeded();
    assertThat(ring()).doesNotContain(old).hasLineCount(1);
    endsWell(cluster().site("functions"));
  }

  private String ring() {
    String encoded =
        cluster()
            .kubectl("get secret cofrap-encryption-keys -n openfaas-fn -o jsonpath={.data.*}")
            .output();
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).strip();
  }
}
