package fr.cofrap.accounts.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

  @Test
  void anImageWeighsWhatAllItsFilesDo(@TempDir Path folder) throws IOException {
    Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("c"), new byte[5]);
    Files.write(folder.resolve("d"), new byte[7]);
    assertThat(Images.bytes(folder)).isEqualTo(12);
  }
}
