package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.Finding;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every story has a scenario that proves it, and every story that a scenario names exists. */
public final class TraceCheck {

  private TraceCheck() {}

  /** Stories without proof, tags without story, and numbers given twice. */
  public static List<Finding> of(Tree tree) {
    List<Story> stories = Story.all(tree.document(Matrix.STORIES));
    List<Scenario> scenarios = Scenario.all(tree);
    Set<String> all = stories.stream().map(Story::id).collect(Collectors.toSet());
    Set<String> met = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    if (stories.isEmpty()) {
      findings.add(new Finding(Matrix.STORIES, 1, "aucun récit"));
    }
    for (Story story : stories) {
      if (!met.add(story.id())) {
        findings.add(at(story, story.id() + " est donné deux fois"));
      } else if (scenarios.stream().noneMatch(it -> it.stories().contains(story.id()))) {
        findings.add(at(story, "aucun scénario n’est marqué @" + story.id()));
      }
    }
    scenarios.forEach(it -> unknown(it, all, findings));
    return findings;
  }

  private static void unknown(Scenario scenario, Set<String> all, List<Finding> findings) {
    scenario.stories().stream()
        .filter(it -> !all.contains(it))
        .map(
            it ->
                new Finding(
                    scenario.file(),
                    (int) scenario.line(),
                    "récit inconnu" + French.COLON + "@" + it))
        .forEach(findings::add);
  }

  private static Finding at(Story story, String what) {
    return new Finding(Matrix.STORIES, story.line(), what);
  }
}
