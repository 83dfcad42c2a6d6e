package fr.cofrap.project.docs.board;

import fr.cofrap.project.docs.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decisions as {@value #FILE} records them.
 *
 * @param all in the order of the file
 * @param problems decisions that do not say what was seen, decided or changed, in French
 */
record Decisions(List<Decision> all, List<String> problems) {

  static final String FILE = "kanban/decisions.md";

  private static final Pattern DECISION = Pattern.compile("(?m)^## (.*)\n((?s:.*?))(?=^## |\\z)");
  private static final Pattern TITLE = Pattern.compile("(D-\\d{2,})\u00a0: \\S.*");
  private static final Pattern DEVIATIONS = Pattern.compile("(?m)^Écarts\u00a0: ((?s:.*?))\n\n");
  private static final Pattern QUOTED = Pattern.compile("`([a-z0-9-]+)`");
  private static final List<String> SECTIONS =
      List.of("Ce qui a été vu", "Ce qui a été décidé", "Ce que cela a changé");

  /** What was decided about deviations, named by their identifiers. */
  record Decision(String id, List<String> deviations) {}

  static Decisions read(Tree tree) {
    return parse(tree.read(FILE));
  }

  static Decisions parse(String text) {
    List<Decision> all = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    DECISION
        .matcher(text)
        .results()
        .forEach(
            it -> {
              Matcher title = TITLE.matcher(it.group(1));
              String id = title.matches() ? title.group(1) : "";
              Decision decision = new Decision(id, deviations(it.group(2)));
              String problem = problem(decision, it.group(2), all);
              if (problem.isEmpty()) {
                all.add(decision);
              } else {
                problems.add(
                    FILE
                        + " : « "
                        + it.group(1)
                        + " » : "
                        + problem
                        + " Remède : suivez la forme des autres.");
              }
            });
    return new Decisions(all, problems);
  }

  private static List<String> deviations(String body) {
    Matcher paragraph = DEVIATIONS.matcher(body);
    return paragraph.find()
        ? QUOTED.matcher(paragraph.group(1)).results().map((MatchResult it) -> it.group(1)).toList()
        : List.of();
  }

  private static String problem(Decision decision, String body, List<Decision> earlier) {
    if (decision.id().isEmpty()) {
      return "le titre n’est pas de la forme « ## D-01 : titre ».";
    }
    if (earlier.stream().anyMatch(it -> it.id().equals(decision.id()))) {
      return "ce numéro est déjà pris.";
    }
    if (decision.deviations().isEmpty()) {
      return "aucun écart n’est nommé après « Écarts : ».";
    }
    return SECTIONS.stream()
        .filter(it -> !Pattern.compile("(?m)^### " + it + "\n\\s*[^#\\s]").matcher(body).find())
        .findFirst()
        .map(it -> "la section « " + it + " » manque ou est vide.")
        .orElse("");
  }

  /** The decisions that answer a deviation. */
  List<String> about(Deviation deviation) {
    return all.stream()
        .filter(it -> it.deviations().contains(deviation.id()))
        .map(Decision::id)
        .toList();
  }
}
