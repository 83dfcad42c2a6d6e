package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.Tree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The traceability matrix: each story, and the scenarios that prove it, a link away. */
public final class Matrix {

  static final String STORIES = "docs/reference/cahier-des-charges-fonctionnel.md";

  /** Where it is kept. */
  public static final String FILE = "docs/reference/tracabilite.md";

  private final List<Story> stories;
  private final List<Scenario> scenarios;
  private final StringBuilder text = new StringBuilder();

  private Matrix(Tree tree) {
    stories = Story.all(tree.document(STORIES));
    scenarios = Scenario.all(tree);
  }

  /** As it must be today. */
  public static String of(Tree tree) {
    Matrix matrix = new Matrix(tree);
    matrix.head();
    matrix.overview();
    matrix.stories.forEach(matrix::detail);
    matrix.unclaimed();
    return matrix.text.toString();
  }

  private void head() {
    line("# Traçabilité\u00a0: des récits aux scénarios");
    line("");
    line("Engendrée par `docs/generate` d’après les récits du");
    line(
        "[cahier des charges fonctionnel](cahier-des-charges-fonctionnel.md#3-les-récits) et les marques `@R…` des");
    line(
        "scénarios de [`features`](../../features/src/test/resources/scenarios). Un récit sans scénario, ou une marque sans");
    line("récit, fait échouer `./verify`, qui joue tous ces scénarios.");
    line("");
    line(
        "%d récits, %d scénarios, %d cas joués."
            .formatted(stories.size(), scenarios.size(), cases(scenarios)));
    line("");
  }

  private void overview() {
    line("| Récit | Ce qui est voulu | Scénarios | Cas |");
    line("|---|---|---|---|");
    for (Story story : stories) {
      List<Scenario> proofs = proofs(story.id());
      line(
          "| [%1$s](#%2$s) | %3$s | %4$d | %5$d |"
              .formatted(
                  story.id(),
                  story.id().toLowerCase(Locale.ROOT),
                  plain(story.wish()),
                  proofs.size(),
                  cases(proofs)));
    }
    line("");
    line(
        "Un scénario à exemples compte un cas par exemple"
            + "\u202f; un scénario peut prouver plusieurs récits.");
  }

  private void detail(Story story) {
    line("");
    line("## " + story.id());
    line("");
    line(plain(story.sentence()));
    listed(proofs(story.id()));
  }

  private void unclaimed() {
    List<Scenario> others = scenarios.stream().filter(it -> it.stories().isEmpty()).toList();
    if (!others.isEmpty()) {
      line("");
      line("## Scénarios qui ne prouvent aucun récit");
      listed(others);
    }
  }

  private void listed(List<Scenario> some) {
    Map<String, List<Scenario>> byFeature =
        some.stream()
            .collect(
                Collectors.groupingBy(Scenario::feature, LinkedHashMap::new, Collectors.toList()));
    line("");
    byFeature.forEach(
        (feature, own) -> {
          line("- " + plain(feature));
          own.forEach(
              it ->
                  line("  - [%s](%s#L%d)".formatted(plain(it.name()), link(it.file()), it.line())));
        });
  }

  private static String link(String file) {
    return Path.of(FILE).getParent().relativize(Path.of(file)).toString();
  }

  private List<Scenario> proofs(String story) {
    return scenarios.stream().filter(it -> it.stories().contains(story)).toList();
  }

  private static int cases(List<Scenario> some) {
    return some.stream().mapToInt(Scenario::cases).sum();
  }

  /** Text that Markdown would otherwise take for its own signs. */
  private static String plain(String words) {
    return words.replaceAll("([\\[\\]<>*_|`\\\\])", "\\\\$1");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
