package fr.cofrap.accounts.benchmark.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page of results: figures and picture are drawn from the results; what they mean is written by
 * people, in a template that figures never touch.
 */
public final class Publication {

  private static final String TEMPLATE = "/benchmark/mesures.md";
  private static final String PLACE = "<!-- mesures -->";

  private Publication() {}

  /** Writes page, picture and results into a folder. */
  public static void write(Path folder, Results results) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files(results).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The files of a publication, by name. */
  static Map<String, String> files(Results results) throws IOException {
    return Map.of(
        "mesures.md", page(results),
        "mesures.svg", Chart.draw(results),
        "mesures.json", ResultsFile.write(results));
  }

  private static String page(Results results) throws IOException {
    try (var template = Publication.class.getResourceAsStream(TEMPLATE)) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace(PLACE, figures(results).strip());
    }
  }

  private static String figures(Results results) {
    String tables =
        Tables.all(results).stream()
            .map(table -> "### " + table.title() + "\n\n" + table.markdown())
            .collect(Collectors.joining("\n"));
    String picture = "![" + Chart.description(results) + "](mesures.svg)\n\n";
    return picture + tables + "\n" + skipped(results) + circumstances(results);
  }

  private static String skipped(Results results) {
    return results.skipped().stream()
        .map(it -> "Non mesuré : " + it + "\n\n")
        .collect(Collectors.joining());
  }

  private static String circumstances(Results results) {
    return results.facts().entrySet().stream()
        .map(fact -> "- " + fact.getKey() + " : `" + fact.getValue() + "`")
        .collect(Collectors.joining("\n", "### Circonstances\n\n", "\n"));
  }
}
