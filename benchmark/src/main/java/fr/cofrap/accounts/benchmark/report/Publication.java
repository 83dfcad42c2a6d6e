package fr.cofrap.accounts.benchmark.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of results: figures and picture are drawn from the results; what they mean is written by
 * people, in a template that figures never touch.
 */
public final class Publication {

  private static final String TEMPLATE = "/benchmark/mesures.md";
  private static final String FIGURES = "mesures.json";
  private static final String PICTURE =
      "![Deux graphiques en barres, l’un du démarrage, l’autre du débit : les chiffres des tableaux"
          + " qui suivent](mesures.svg)";
  private static final String PLACE = "<!-- mesures -->";

  private Publication() {}

  /** Writes page, picture and results into a folder. */
  public static void write(Path folder, Results results) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files(results).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Writes page and picture anew from the results in a folder, after the words have changed. */
  public static void redraw(Path folder) throws IOException {
    write(folder, ResultsFile.read(Files.readString(folder.resolve(FIGURES))));
  }

  /** The files of a publication, by name. */
  static Map<String, String> files(Results results) throws IOException {
    return Map.of(
        "mesures.md",
        page(results),
        "mesures.svg",
        Chart.draw(results),
        FIGURES,
        ResultsFile.write(results));
  }

  private static String page(Results results) throws IOException {
    try (var template = Publication.class.getResourceAsStream(TEMPLATE)) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      return Typography.french(text.replace(PLACE, figures(results).strip()));
    }
  }

  private static String figures(Results results) {
    return String.join(
        "\n\n", circumstances(results), reading(results), PICTURE, tables(results).strip());
  }

  private static String circumstances(Results results) {
    return results.facts().entrySet().stream()
        .map(fact -> "- " + fact.getKey() + " : `" + fact.getValue() + "`")
        .collect(Collectors.joining("\n"));
  }

  private static String reading(Results results) {
    return Stream.concat(
            Reading.of(results).stream(),
            results.skipped().stream().map(it -> "Non mesuré : " + it))
        .map(it -> "- " + it)
        .collect(Collectors.joining("\n", "### Lecture\n\n", ""));
  }

  private static String tables(Results results) {
    return Tables.all(results).stream()
        .map(table -> "### " + table.title() + "\n\n" + table.markdown())
        .collect(Collectors.joining("\n"));
  }
}
