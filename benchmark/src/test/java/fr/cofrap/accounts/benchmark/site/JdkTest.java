package fr.cofrap.accounts.benchmark.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

  @TempDir private Path home;

  private void install(String version) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.createFile(java);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  @Test
  void aFolderOrItsCommandNamesAJdk() throws IOException {
    install("25.0.3");
    assertThat(Jdk.at(home)).contains(new Jdk(home, Runtime.Version.parse("25.0.3")));
    assertThat(Jdk.at(home.resolve("bin/java"))).isEqualTo(Jdk.at(home));
  }

  @Test
  void theNamedOneIsTakenIfItHasACache() throws IOException {
    install("25.0.3");
    assertThat(Jdk.cached(Map.of("JAVA_25", home.toString()))).isEqualTo(Jdk.at(home));
  }

  @Test
  void aNamedOneThatIsTooOldIsRefused() throws IOException {
    install("24.0.2");
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> Jdk.cached(Map.of("JAVA_25", home.toString())))
        .withMessageContaining("JAVA_25");
  }

  @Test
  void aFolderWithoutAJdkIsRefused() {
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> Jdk.cached(Map.of("JAVA_25", home.toString())));
  }
}
