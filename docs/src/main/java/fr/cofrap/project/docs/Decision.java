package fr.cofrap.project.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What was decided about deviations, as {@value #FILE} records it.
 *
 * @param title its identifier, then what it is about
 * @param body what stands below
 */
record Decision(String title, String body) {

  static final String FILE = "kanban/decisions.md";

  private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)\n((?s:.*?))(?=^## |\\z)");

  /** All of them, in the order of the file. */
  static List<Decision> read(Tree tree) {
    return SECTION
        .matcher(tree.read(FILE))
        .results()
        .map(it -> new Decision(it.group(1), it.group(2)))
        .toList();
  }

  /** Such as D-01. */
  String id() {
    return title.replaceFirst("[\u00a0 :].*", "");
  }

  /** Whether it answers a deviation: it names it before it says what was seen. */
  boolean isAbout(Deviation deviation) {
    return named().contains("`" + deviation.id() + "`");
  }

  /** Where it names the deviations that it answers. */
  String named() {
    return body.replaceFirst("(?s)\n### .*", "");
  }
}
