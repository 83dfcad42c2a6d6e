package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of a scenario of the acceptance tests, as Cucumber makes them: one for each example.
 *
 * @param file where it is
 * @param id the scenario's, the same for all its examples
 * @param name the scenario's
 * @param stories those that it is tagged with, by itself or by what contains it
 */
public record Scenario(String file, String id, String name, Set<String> stories) {

  private static final String FILES = "features/src/test/resources/**/*.feature";

  /** All of them, file by file. */
  static Stream<Scenario> all(Tree tree) {
    return tree.matching(FILES).stream().flatMap(file -> in(file, tree.read(file)));
  }

  private static Stream<Scenario> in(String file, String text) {
    return GherkinParser.builder()
        .includeSource(false)
        .includeGherkinDocument(false)
        .build()
        .parse(file, text.getBytes(StandardCharsets.UTF_8))
        .peek(it -> refuse(file, it))
        .flatMap(it -> it.getPickle().stream())
        .map(it -> of(file, it));
  }

  private static void refuse(String file, Envelope envelope) {
    envelope
        .getParseError()
        .ifPresent(
            it -> {
              throw new DocsException(file + French.COLON + it.getMessage());
            });
  }

  private static Scenario of(String file, Pickle pickle) {
    Set<String> stories =
        pickle.getTags().stream()
            .map(PickleTag::getName)
            .filter(tag -> tag.matches("@R\\d+"))
            .map(tag -> tag.substring(1))
            .collect(Collectors.toSet());
    return new Scenario(file, pickle.getAstNodeIds().get(0), pickle.getName(), stories);
  }
}
