package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.site.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The options that functions run with, as the images have them: a file that every JDK understands,
 * and beside it, where there is one, a file for the images' own JDK, named {@code -25}.
 *
 * @param everywhere the first of the two
 */
record JavaOptions(Path everywhere) {

  private static final int OF_THE_IMAGES = 25;

  JavaOptions {
    if (!Files.isRegularFile(everywhere)) {
      throw new BenchmarkException("Il n’y a pas de fichier d’options " + everywhere + ".");
    }
  }

  /** The files that hold for a JDK, in the order in which it reads them. */
  List<Path> files(Jdk jdk) {
    Path more = everywhere.resolveSibling(everywhere.getFileName() + "-" + OF_THE_IMAGES);
    return jdk.version().feature() >= OF_THE_IMAGES && Files.isRegularFile(more)
        ? List.of(everywhere, more)
        : List.of(everywhere);
  }

  /** What they say to a JDK, without comments. */
  String text(Jdk jdk) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(jdk)) {
      all.append(Files.readString(file)).append('\n');
    }
    return all.toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.joining(" "));
  }
}
