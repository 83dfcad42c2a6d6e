package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Tree;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario of the acceptance tests.
 *
 * @param file where it is
 * @param line where it begins
 * @param feature the title of what it is about
 * @param name its own
 * @param cases how many times it runs, more than once when it has examples
 * @param stories the stories it is tagged with, itself or by what contains it
 */
record Scenario(
    String file, long line, String feature, String name, int cases, List<String> stories) {

  static final String FILES = "features/src/test/resources/**/*.feature";
  private static final String STORY = "@R\\d+";

  /** All of them, file by file. */
  static List<Scenario> all(Tree tree) {
    return tree.matching(FILES).stream().flatMap(file -> in(tree, file).stream()).toList();
  }

  private static List<Scenario> in(Tree tree, String file) {
    List<Scenario> found = new ArrayList<>();
    GherkinParser.builder()
        .includeSource(false)
        .includePickles(false)
        .build()
        .parse(file, tree.read(file).getBytes(StandardCharsets.UTF_8))
        .forEach(envelope -> collect(file, envelope, found));
    return found;
  }

  private static void collect(String file, Envelope envelope, List<Scenario> found) {
    envelope
        .getParseError()
        .ifPresent(
            error -> {
              throw new DocsException(file + "\u00a0: " + error.getMessage());
            });
    envelope
        .getGherkinDocument()
        .flatMap(io.cucumber.messages.types.GherkinDocument::getFeature)
        .ifPresent(
            feature -> feature.getChildren().forEach(it -> collect(file, feature, it, found)));
  }

  private static void collect(
      String file, Feature feature, FeatureChild child, List<Scenario> found) {
    List<Tag> tags = feature.getTags();
    child.getScenario().ifPresent(it -> found.add(of(file, feature, it, tags)));
    child.getRule().ifPresent(rule -> collect(file, feature, rule, found));
  }

  private static void collect(String file, Feature feature, Rule rule, List<Scenario> found) {
    List<Tag> tags = joined(feature.getTags(), rule.getTags());
    rule.getChildren()
        .forEach(it -> it.getScenario().ifPresent(own -> found.add(of(file, feature, own, tags))));
  }

  private static Scenario of(
      String file, Feature feature, io.cucumber.messages.types.Scenario it, List<Tag> inherited) {
    List<String> stories =
        joined(inherited, it.getTags()).stream()
            .map(Tag::getName)
            .filter(tag -> tag.matches(STORY))
            .map(tag -> tag.substring(1))
            .distinct()
            .toList();
    return new Scenario(
        file,
        it.getLocation().getLine(),
        feature.getName(),
        it.getName(),
        cases(it.getExamples()),
        stories);
  }

  private static int cases(List<Examples> examples) {
    return examples.isEmpty()
        ? 1
        : examples.stream().mapToInt(it -> it.getTableBody().size()).sum();
  }

  private static List<Tag> joined(List<Tag> first, List<Tag> second) {
    List<Tag> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
