package fr.cofrap.project.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every story has a scenario that proves it, every scenario proves one, and every story that it
 * names exists.
 */
public final class TraceCheck {

  private TraceCheck() {}

  /** Stories without proof, scenarios and tags without story, and numbers given twice. */
  public static List<String> of(Tree tree) {
    Matrix matrix = Matrix.read(tree);
    Set<String> stories = new HashSet<>();
    Set<String> proven = new HashSet<>();
    matrix.all().forEach(it -> proven.addAll(it.stories()));
    List<String> findings = new ArrayList<>();
    for (Matrix.Story story : matrix.stories()) {
      if (!stories.add(story.id())) {
        findings.add(story.id() + " est donné deux fois");
      } else if (!proven.contains(story.id())) {
        findings.add("aucun scénario n’est marqué @" + story.id());
      }
    }
    if (stories.isEmpty()) {
      findings.add("aucun récit");
    }
    for (Matrix.Scenario scenario : matrix.all()) {
      if (scenario.stories().isEmpty()) {
        findings.add(scenario.file() + French.COLON + "un scénario ne prouve aucun récit");
      }
      scenario.stories().stream()
          .filter(it -> !stories.contains(it))
          .map(it -> scenario.file() + French.COLON + "récit inconnu" + French.COLON + "@" + it)
          .filter(it -> !findings.contains(it))
          .forEach(findings::add);
    }
    return findings;
  }
}
