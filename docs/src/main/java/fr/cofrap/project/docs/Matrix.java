package fr.cofrap.project.docs;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The traceability matrix: each story, and where the scenarios that prove it are, a link away.
 *
 * @param all each run of each scenario
 */
public record Matrix(List<Story> stories, List<Scenario> all) {

  /** Where it is kept. */
  static final String FILE = "docs/reference/tracabilite.md";

  static final String STORIES = "docs/reference/cahier-des-charges-fonctionnel.md";

  /**
   * A user story of the functional specification: a row of a table whose first column is that of
   * stories.
   *
   * @param id such as {@code R1}
   * @param sentence the whole of it
   */
  public record Story(String id, String sentence) {

    /** What is wanted, without who wants it and why. */
    public String wish() {
      return sentence.replaceFirst("^En tant .*?, (je veux .*?)(, afin .*)?\\.?$", "$1");
    }
  }

  /**
   * One run of a scenario of the acceptance tests, as Cucumber makes them: one for each example.
   *
   * @param file where it is
   * @param id the scenario's, the same for all its examples
   * @param stories those that it is tagged with, by itself or by what contains it
   */
  public record Scenario(String file, String id, List<String> stories) {}

  static Product product(Tree tree) {
    return Templates.product(FILE, "tracabilite", () -> read(tree));
  }

  static Matrix read(Tree tree) {
    GherkinParser parser =
        GherkinParser.builder().includeSource(false).includeGherkinDocument(false).build();
    List<Scenario> all =
        tree.matching("features/src/test/resources/**/*.feature").stream()
            .flatMap(file -> parser.parse(file, tree.bytes(file)).flatMap(it -> runs(file, it)))
            .toList();
    List<Story> stories =
        Jsoup.parse(tree.document(STORIES).html()).select("table").stream()
            .filter(table -> cell(table.selectFirst("tr"), 0).equals("Récit"))
            .flatMap(table -> table.select("tbody tr").stream())
            .filter(row -> cell(row, 0).matches("R\\d+"))
            .map(row -> new Story(cell(row, 0), cell(row, 1)))
            .toList();
    return new Matrix(stories, all);
  }

  private static String cell(Element row, int index) {
    return row.child(index).wholeText().strip();
  }

  private static Stream<Scenario> runs(String file, Envelope envelope) {
    if (envelope.getParseError().isPresent()) {
      String fault = envelope.getParseError().get().getMessage();
      throw new DocsException(file, fault, "corrigez ce scénario");
    }
    return envelope.getPickle().stream()
        .map(it -> new Scenario(file, it.getAstNodeIds().get(0), stories(it)));
  }

  private static List<String> stories(Pickle run) {
    Stream<String> tags = run.getTags().stream().map(PickleTag::getName);
    return tags.filter(it -> it.matches("@R\\d+")).map(it -> it.substring(1)).toList();
  }

  /** How many scenarios there are in each file, whatever examples they have. */
  public static Map<String, Long> distinct(List<Scenario> runs) {
    return runs.stream()
        .map(it -> new Scenario(it.file(), it.id(), null))
        .distinct()
        .collect(Collectors.groupingBy(Scenario::file, TreeMap::new, Collectors.counting()));
  }
}
