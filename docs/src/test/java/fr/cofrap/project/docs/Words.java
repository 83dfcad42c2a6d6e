package fr.cofrap.project.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words and signs, counted: what a tool that knows nothing of the order can still miss. */
final class Words {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|[^\\s\\p{Z}\\p{L}\\p{M}\\p{N}]");

  private Words() {}

  /** Those that a document says more often than they were read, pictures' texts aside. */
  static List<String> missing(Document document, String read) {
    Map<String, Integer> seen = counted(read);
    List<String> missing = new ArrayList<>();
    counted(String.join(" ", Said.visibly(document)))
        .forEach(
            (word, times) -> {
              if (seen.getOrDefault(word, 0) < times) {
                missing.add(word);
              }
            });
    return missing;
  }

  private static Map<String, Integer> counted(String text) {
    Map<String, Integer> counts = new HashMap<>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }
}
