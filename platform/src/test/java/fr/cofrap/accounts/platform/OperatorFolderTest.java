package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's folder as one secret: GitHub's hold 48 KB at most, as its documentation says. */
class OperatorFolderTest {

  @TempDir private Path station;
  @TempDir private Path runner;

  @Test
  void isPackedWithoutWhatCanBeHadAgainAndUnpackedAsItWas() throws IOException {
    for (String file :
        new String[] {"kubeconfig", "phrase-du-coffre", "secrets.yml", "tls/comptes.crt"}) {
      write(file, file.getBytes());
    }
    byte[] heavy = new byte[100_000];
    new Random(1).nextBytes(heavy);
    for (String file :
        new String[] {"bin/kubectl", "telechargements/helm.tar.gz", "openfaas.tgz"}) {
      write(file, heavy);
    }
    String packed = operator("pack", station, "").orThrow();
    assertThat(packed.length()).isBetween(1, 48_000);
    operator("unpack", runner, packed).orThrow();
    Path folder = runner.resolve(".config/cofrap/staging");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(it -> folder.relativize(it).toString()))
          .containsExactlyInAnyOrder(
              "kubeconfig", "phrase-du-coffre", "secrets.yml", "tls/comptes.crt");
    }
  }

  private void write(String file, byte[] content) throws IOException {
    Path path = station.resolve(".config/cofrap/staging").resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }

  private static Command operator(String action, Path home, String packed) {
    return Command.run(
        Map.of("HOME", home.toString(), "COFRAP_OPERATOR", packed),
        home,
        "",
        Repository.ROOT.resolve("scripts/delivery/operator").toString(),
        action,
        "staging");
  }
}
