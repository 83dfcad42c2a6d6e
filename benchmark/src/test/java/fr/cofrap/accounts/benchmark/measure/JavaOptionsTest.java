package fr.cofrap.accounts.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.report.Way;
import fr.cofrap.accounts.benchmark.site.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaOptionsTest {

  private static final Jdk OLD = new Jdk(Path.of("/old"), Runtime.Version.parse("17.0.1"));
  private static final Jdk NEW = new Jdk(Path.of("/new"), Runtime.Version.parse("25.0.1"));

  @TempDir private Path folder;
  private Path everywhere;
  private Path images;

  @BeforeEach
  void write() throws IOException {
    everywhere = Files.writeString(folder.resolve("options"), "# why\n\n-Xa\n  -Xb\n");
    images = Files.writeString(folder.resolve("options-25"), "-Xc\n");
  }

  @Test
  void theImagesOwnOptionsHoldForTheirJdkOnly() throws IOException {
    JavaOptions options = new JavaOptions(everywhere);
    assertThat(options.text(OLD)).isEqualTo("-Xa -Xb");
    assertThat(options.text(NEW)).isEqualTo("-Xa -Xb -Xc");
  }

  @Test
  void theSecondFileMayBeMissing() throws IOException {
    Files.delete(images);
    assertThat(new JavaOptions(everywhere).files(NEW)).containsExactly(everywhere);
  }

  @Test
  void theFirstMayNot() {
    assertThatExceptionOfType(BenchmarkException.class)
        .isThrownBy(() -> new JavaOptions(folder.resolve("none")))
        .withMessageContaining("none");
  }

  @Test
  void aProgramIsStartedAsTheImagesStartIt() {
    Launch launch =
        Launch.of(new Way("authenticate", 25, true), NEW, new JavaOptions(everywhere), "-XX:X");
    assertThat(launch.command())
        .startsWith("/new/bin/java", "@" + everywhere, "@" + images, "-XX:X", "-jar");
    assertThat(launch.command().get(5)).endsWith("functions/authenticate/target/authenticate.jar");
  }
}
