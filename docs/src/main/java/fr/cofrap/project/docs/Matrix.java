package fr.cofrap.project.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The traceability matrix: each story, and where the scenarios that prove it are, a link away.
 *
 * @param all each run of each scenario
 */
public record Matrix(List<Story> stories, List<Scenario> all) {

  static final String STORIES = "docs/reference/cahier-des-charges-fonctionnel.md";

  /** Where it is kept. */
  public static final String FILE = "docs/reference/tracabilite.md";

  /** As it must be today. */
  public static String of(Tree tree) {
    Matrix matrix = new Matrix(Story.all(tree.document(STORIES)), Scenario.all(tree).toList());
    return Templates.text("tracabilite", Map.of("matrix", matrix));
  }

  /** Those that prove a story, or none when it is empty. */
  public List<Scenario> proving(String story) {
    return all.stream()
        .filter(it -> story.isEmpty() ? it.stories().isEmpty() : it.stories().contains(story))
        .toList();
  }

  /** How many scenarios there are in each file, whatever examples they have. */
  public static Map<String, Long> distinct(List<Scenario> runs) {
    return runs.stream()
        .map(it -> new Scenario(it.file(), it.id(), null))
        .distinct()
        .collect(Collectors.groupingBy(Scenario::file, TreeMap::new, Collectors.counting()));
  }
}
