package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.page.Templates;
import fr.cofrap.project.docs.text.Tree;
import java.nio.file.Path;
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

    /** How many scenarios there are, whatever examples they have. */
    public long distinct() {
      return all.stream().map(it -> it.file() + it.id()).distinct().count();
    }

    /** The same, file by file, by the way to it. */
    public Map<String, Proofs> byFile() {
      Map<String, List<Scenario>> files =
          all.stream()
              .collect(Collectors.groupingBy(Scenario::file, TreeMap::new, Collectors.toList()));
      Map<String, Proofs> linked = new TreeMap<>();
      files.forEach((file, own) -> linked.put(link(file), new Proofs(own)));
      return linked;
    }

    private static String link(String file) {
      return Path.of(FILE).getParent().relativize(Path.of(file)).toString();
    }
  }

  /** As it must be today. */
  public static String of(Tree tree) {
    List<Scenario> scenarios = Scenario.all(tree).toList();
    List<Story> stories = Story.all(tree.document(STORIES));
    Map<Story, Proofs> proofs = new LinkedHashMap<>();
    for (Story story : stories) {
      proofs.put(story, proofs(scenarios, it -> it.stories().contains(story.id())));
    }
    return Templates.text(
        "tracabilite",
        Map.of(
            "stories",
            proofs,
            "others",
            proofs(scenarios, it -> it.stories().isEmpty()),
            "all",
            new Proofs(scenarios)));
  }

  private static Proofs proofs(List<Scenario> all, Predicate<Scenario> condition) {
    return new Proofs(all.stream().filter(condition).toList());
  }
}
