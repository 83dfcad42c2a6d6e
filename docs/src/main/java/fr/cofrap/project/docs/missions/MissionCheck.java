package fr.cofrap.project.docs.missions;

import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Finding;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Nodes;
import fr.cofrap.project.docs.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Heading;

/**
 * The final file has a chapter for each mission of the specification and, in it, an answer to each
 * of the mission's demands.
 */
public final class MissionCheck {

  /** The final file. */
  public static final String FILE = "docs/dossier.md";

  private static final int FEWEST_WORDS = 25;

  private final Document file;
  private final List<Mission> missions;
  private final List<Answer> answers;
  private final List<Finding> findings = new ArrayList<>();

  private MissionCheck(Tree tree, Document file) {
    this.file = file;
    this.missions = Mission.all(tree);
    this.answers = Answer.all(file);
  }

  /** What the final file leaves unanswered. */
  public static List<Finding> of(Tree tree) {
    MissionCheck check = new MissionCheck(tree, tree.document(FILE));
    check.missions.forEach(check::examine);
    check.answers.forEach(check::recognise);
    return check.findings;
  }

  private void examine(Mission mission) {
    if (chapters().noneMatch(it -> mission.opens(Nodes.text(it)))) {
      found(1, "aucun chapitre " + French.quoted("Mission " + mission.number()));
    }
    mission.demands().forEach((demand, words) -> examine(mission, demand, words));
  }

  private Stream<Heading> chapters() {
    return file.all(Heading.class).stream().filter(it -> it.getLevel() == 2);
  }

  private void examine(Mission mission, String demand, String words) {
    List<Answer> given = answers.stream().filter(it -> it.demand().equals(demand)).toList();
    if (given.isEmpty()) {
      found(1, "demande sans réponse" + French.COLON + demand + ", " + French.quoted(words));
    }
    given.forEach(answer -> weigh(mission, answer));
  }

  private void weigh(Mission mission, Answer answer) {
    if (!mission.mayBeAnsweredIn(answer.chapter())) {
      found(answer.line(), answer.demand() + " est hors du chapitre de sa mission");
    }
    if (answer.words() < FEWEST_WORDS) {
      found(
          answer.line(),
          "%s n’a que %d mots de réponse, il en faut %d"
              .formatted(answer.demand(), answer.words(), FEWEST_WORDS));
    }
  }

  private void recognise(Answer answer) {
    if (missions.stream().noneMatch(it -> it.demands().containsKey(answer.demand()))) {
      found(answer.line(), "demande inconnue" + French.COLON + answer.demand());
    }
  }

  private void found(int line, String what) {
    findings.add(new Finding(file.path(), line, what));
  }
}
