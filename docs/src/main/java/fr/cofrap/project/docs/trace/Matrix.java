package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.Templates;
import fr.cofrap.project.docs.text.Tree;
import java.util.LinkedHashMap;
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

  private Matrix() {}

  /**
   * Scenarios that have something in common.
   *
   * @param all each of their runs
   */
  public record Proofs(List<Scenario> all) {

    private static Proofs of(List<Scenario> all, Predicate<Scenario> condition) {
      return new Proofs(all.stream().filter(condition).toList());
    }

    /** How many scenarios there are, whatever examples they have. */
    public long distinct() {
      return all.stream().map(it -> it.file() + it.id()).distinct().count();
    }

    /** The same, file by file. */
    public Map<String, Proofs> byFile() {
      return all.stream()
          .collect(
              Collectors.groupingBy(
                  Scenario::file,
                  TreeMap::new,
                  Collectors.collectingAndThen(Collectors.toList(), Proofs::new)));
    }
  }

  /** As it must be today. */
  public static String of(Tree tree) {
    List<Scenario> all = Scenario.all(tree).toList();
    Map<Story, Proofs> proofs = new LinkedHashMap<>();
    for (Story story : Story.all(tree.document(STORIES))) {
      proofs.put(story, Proofs.of(all, it -> it.stories().contains(story.id())));
    }
    Proofs others = Proofs.of(all, it -> it.stories().isEmpty());
    return Templates.text(
        "tracabilite", Map.of("stories", proofs, "others", others, "all", new Proofs(all)));
  }
}
