package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in for K3s, in any version: see src/test/machines/k3s. */
final class StandIn {

  private StandIn() {}

  static byte[] k3s(String version) {
    try {
      return Files.readString(Path.of("src/test/machines/k3s"))
          .replace("VERSION = \"v0.0.0\"", "VERSION = \"" + version + "\"")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
