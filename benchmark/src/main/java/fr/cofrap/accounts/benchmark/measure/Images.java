package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.Leftovers;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The size of the images, if they were built here: as a registry keeps them, compressed. */
final class Images {

  private static final double BYTES_PER_MO = 1e6;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Site site;
  private final Results results;
  private final Map<String, String> environment;

  Images(Site site, Results results, Map<String, String> environment) {
    this.site = site;
    this.results = results;
    this.environment = environment;
  }

  /** Notes each size once: it does not vary from one run to the next. */
  void measure() throws IOException {
    String registry = environment.getOrDefault("COFRAP_REGISTRY", "registry.example.org/cofrap");
    String tag = environment.getOrDefault("COFRAP_TAG", "1.0.0");
    for (String function : Functions.NAMES) {
      String image = "%s/%s:%s".formatted(registry, function, tag);
      if (!isThere(image)) {
        results.skip(
            "la taille des images : %s:%s n’est pas construite ici (scripts/images.sh le fait)."
                .formatted(function, tag));
        return;
      }
      results.add("image." + function, "Mo", size(image));
    }
  }

  private boolean isThere(String image) {
    try {
      run("buildah", "inspect", "--type", "image", image);
      return true;
    } catch (BenchmarkException | UncheckedIOException e) {
      // not built, or no buildah: either way there is nothing to measure
      return false;
    }
  }

  private double size(String image) throws IOException {
    Path folder = site.folder("image");
    try {
      run("buildah", "push", "--quiet", image, "oci:" + folder + ":image");
      return bytes(folder.resolve("blobs")) / BYTES_PER_MO;
    } finally {
      Leftovers.delete(folder);
    }
  }

  /** The size of all the files in a tree. */
  static long bytes(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      return paths.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private void run(String... command) {
    Program program = site.startWith(List.of(command), Map.of());
    try {
      program.finish(PATIENCE);
    } finally {
      site.stop(program);
    }
  }
}
