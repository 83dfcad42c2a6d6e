package fr.cofrap.project.docs;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of a scenario of the acceptance tests, as Cucumber makes them: one for each example.
 *
 * @param file where it is
 * @param id the scenario's, the same for all its examples
 * @param stories those that it is tagged with, by itself or by what contains it
 */
public record Scenario(String file, String id, Set<String> stories) {

  /** All of them, file by file. */
  static Stream<Scenario> all(Tree tree) {
    GherkinParser parser =
        GherkinParser.builder().includeSource(false).includeGherkinDocument(false).build();
    return tree.matching("features/src/test/resources/**/*.feature").stream()
        .flatMap(file -> parser.parse(file, tree.bytes(file)).flatMap(it -> in(file, it)));
  }

  private static Stream<Scenario> in(String file, Envelope envelope) {
    envelope
        .getParseError()
        .ifPresent(
            it -> {
              throw new DocsException(file, it.getMessage(), "corrigez ce scénario");
            });
    return envelope.getPickle().stream()
        .map(it -> new Scenario(file, it.getAstNodeIds().get(0), stories(it)));
  }

  private static Set<String> stories(Pickle pickle) {
    return pickle.getTags().stream()
        .filter(it -> it.getName().matches("@R\\d+"))
        .map(it -> it.getName().substring(1))
        .collect(Collectors.toSet());
  }
}
