package fr.cofrap.project.docs.missions;

import fr.cofrap.project.docs.text.Data;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Tree;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the client asks for in one mission.
 *
 * @param number from 1
 * @param title in the client's words, shortened
 * @param also the title of another chapter that may answer it, empty when there is none
 * @param demands what must be answered, by its name
 */
record Mission(int number, String title, String also, Map<String, String> demands) {

  static final String LIST = "docs/reference/missions.yml";

  /** All of them, in order. */
  static List<Mission> all(Tree tree) {
    Object list = Data.in(tree, LIST);
    if (!(list instanceof List<?> missions) || missions.isEmpty()) {
      throw new DocsException(LIST + " doit être une liste de missions");
    }
    return missions.stream().map(Mission::of).toList();
  }

  @SuppressWarnings("unchecked")
  private static Mission of(Object entry) {
    if (entry instanceof Map<?, ?> map
        && map.get("mission") instanceof Integer number
        && map.get("titre") instanceof String title
        && map.get("demandes") instanceof Map<?, ?> demands
        && !demands.isEmpty()) {
      String also = map.get("aussi") instanceof String chapter ? chapter : "";
      return new Mission(number, title, also, (Map<String, String>) demands);
    }
    throw new DocsException(LIST + "\u00a0: chaque mission a un numéro, un titre et des demandes");
  }

  /** Whether a chapter may answer this mission's demands. */
  boolean mayBeAnsweredIn(String heading) {
    return opens(heading) || !also.isEmpty() && heading.equals(also);
  }

  /** Whether a heading opens this mission's chapter. */
  boolean opens(String heading) {
    return Pattern.matches("(?s)Mission " + number + "\\b.*", heading.replace('\u00a0', ' '));
  }
}
