package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The traceability matrix: each story, and where the scenarios that prove it are, a link away. */
public final class Matrix {

  static final String STORIES = "docs/reference/cahier-des-charges-fonctionnel.md";

  /** Where it is kept. */
  public static final String FILE = "docs/reference/tracabilite.md";

  private static final String PAGE =
      """
      # Traçabilité\u00a0: des récits aux scénarios

      Engendrée par `docs/generate` d’après les récits du
      [cahier des charges fonctionnel](cahier-des-charges-fonctionnel.md#3-les-récits) et les marques `@R…` des
      scénarios. Un récit sans scénario, ou une marque sans récit, fait échouer `./verify`, qui joue tous ces scénarios.

      | Récit | Ce qui est voulu | Fichiers qui le prouvent, et leurs scénarios | Scénarios | Cas |
      |---|---|---|---:|---:|
      %s
      | Tous | %d récits | | %d | %d |

      Un scénario à exemples compte un cas par exemple\u202f; un scénario peut prouver plusieurs récits.
      """;

  private final List<Story> stories;
  private final List<Scenario> scenarios;

  private Matrix(Tree tree) {
    stories = Story.all(tree.document(STORIES));
    scenarios = Scenario.all(tree).toList();
  }

  /** As it must be today. */
  public static String of(Tree tree) {
    Matrix matrix = new Matrix(tree);
    String rows =
        matrix.stories.stream()
            .map(it -> matrix.row(it.id(), it.wish(), own -> own.stories().contains(it.id())))
            .collect(Collectors.joining("\n"));
    String others = matrix.row("aucun", "", it -> it.stories().isEmpty());
    return PAGE.formatted(
        others.endsWith("| 0 | 0 |") ? rows : rows + "\n" + others,
        matrix.stories.size(),
        distinct(matrix.scenarios),
        matrix.scenarios.size());
  }

  private String row(String story, String wish, Predicate<Scenario> proves) {
    List<Scenario> proofs = scenarios.stream().filter(proves).toList();
    return "| %s | %s | %s | %d | %d |"
        .formatted(story, plain(wish), files(proofs), distinct(proofs), proofs.size());
  }

  private static String files(List<Scenario> proofs) {
    Map<String, List<Scenario>> byFile =
        proofs.stream()
            .collect(Collectors.groupingBy(Scenario::file, TreeMap::new, Collectors.toList()));
    return byFile.entrySet().stream()
        .map(
            it ->
                "[%s](%s)\u00a0(%d)"
                    .formatted(name(it.getKey()), link(it.getKey()), distinct(it.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String name(String file) {
    return Path.of(file).getFileName().toString().replaceFirst("^(\\d+-)?(.*)\\.feature$", "$2");
  }

  private static String link(String file) {
    return Path.of(FILE).getParent().relativize(Path.of(file)).toString();
  }

  private static long distinct(List<Scenario> some) {
    return some.stream().map(it -> it.file() + it.id()).distinct().count();
  }

  /** Text that Markdown would otherwise take for its own signs. */
  private static String plain(String words) {
    return words.replaceAll("([\\[\\]<>*_|`\\\\])", "\\\\$1");
  }
}
