package fr.cofrap.project.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The final file has a chapter for each mission of the specification and, in it, an answer to each
 * of the mission's demands: what follows its announcement, up to the next one or to a heading.
 */
public final class MissionCheck {

  /** The final file. */
  public static final String FILE = "docs/dossier.md";

  /** What the client asks for. */
  static final String LIST = "docs/reference/missions.yml";

  private static final int FEWEST_WORDS = 25;
  private static final Pattern ANNOUNCED = Pattern.compile("\\s*demande\\s*:\\s*(\\S+)\\s*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  private final Map<String, Mission> demands;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> answered = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private String chapter = "";
  private int words;

  private MissionCheck(List<Mission> missions) {
    demands = new TreeMap<>();
    missions.forEach(mission -> mission.demands().forEach(it -> demands.put(it, mission)));
  }

  /**
   * @param also the title of another chapter that may answer it
   * @param demands by their names
   */
  record Mission(int number, String also, Set<String> demands) {

    boolean opens(String heading) {
      return heading.replace('\u00a0', ' ').matches("(?s)Mission " + number + "\\b.*");
    }
  }

  static List<Mission> missions(Tree tree) {
    List<Mission> missions = new ArrayList<>();
    for (Object entry : (List<?>) Data.in(tree, LIST)) {
      Map<?, ?> map = (Map<?, ?>) entry;
      Set<String> names = new HashSet<>();
      ((Map<?, ?>) map.get("demandes")).keySet().forEach(name -> names.add((String) name));
      String also = map.containsKey("aussi") ? (String) map.get("aussi") : "";
      missions.add(new Mission((Integer) map.get("mission"), also, names));
    }
    return missions;
  }

  /** What the final file leaves unanswered. */
  public static List<String> of(Tree tree) {
    List<Mission> missions = missions(tree);
    MissionCheck check = new MissionCheck(missions);
    Element file = Jsoup.parse(tree.document(FILE).html()).body();
    for (Mission mission : missions) {
      if (file.select("h2").stream().noneMatch(it -> mission.opens(it.wholeText()))) {
        check.findings.add("aucun chapitre «\u00a0Mission " + mission.number() + "\u00a0»");
      }
    }
    file.nodeStream().forEach(check::meet);
    check.close();
    check.demands.keySet().stream()
        .filter(it -> !check.answered.contains(it))
        .forEach(it -> check.findings.add("demande sans réponse\u00a0: " + it));
    return check.findings;
  }

  private void meet(Node node) {
    if (node instanceof Element heading && heading.normalName().matches("h[1-6]")) {
      close();
      chapter = heading.normalName().equals("h2") ? heading.wholeText() : chapter;
    } else if (node instanceof Comment comment) {
      announce(comment.getData());
    } else if (node instanceof TextNode text && isProse(text.parent())) {
      words += (int) WORD.matcher(text.getWholeText()).results().count();
    }
  }

  private static boolean isProse(Node parent) {
    return ((Element) parent).closest("pre, h1, h2, h3, h4, h5, h6") == null;
  }

  /** Several demands announced in a row share their answer. */
  private void announce(String comment) {
    Matcher matcher = ANNOUNCED.matcher(comment);
    if (!matcher.matches()) {
      return;
    }
    if (words > 0) {
      close();
    }
    String demand = matcher.group(1);
    Mission mission = demands.get(demand);
    open.add(demand);
    if (mission == null) {
      findings.add("demande inconnue\u00a0: " + demand);
    } else if (!mission.opens(chapter) && (chapter.isEmpty() || !chapter.equals(mission.also()))) {
      findings.add(demand + " est hors du chapitre de sa mission");
    }
  }

  private void close() {
    for (String demand : open) {
      answered.add(demand);
      if (words < FEWEST_WORDS) {
        findings.add(
            "%s n’a que %d mots de réponse, il en faut %d".formatted(demand, words, FEWEST_WORDS));
      }
    }
    open.clear();
    words = 0;
  }
}
