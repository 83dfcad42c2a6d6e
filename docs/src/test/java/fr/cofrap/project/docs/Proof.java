package fr.cofrap.project.docs;

import java.util.List;
import java.util.Optional;

/** Compares what a document says with what can be read of its PDF. */
public final class Proof {

  private static final String BLANK = "[\\s\u00a0\u202f\u2009]+";

  private Proof() {}

  /** What may come between two pieces: marks of lists, and headers that a page repeats. */
  private static final int GAP = 300;

  /**
   * The first line of the document that the PDF does not say where it should, soon after the one
   * before it. Spaces do not count: lines may end elsewhere. The table of contents comes before,
   * and says some of the same.
   *
   * @param read all that a tool read, in the order of reading
   */
  public static Optional<String> missing(Document document, String read) {
    List<String> lines = Said.by(document);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String text = tight(read);
    String first = tight(lines.get(0));
    int title = text.indexOf(first);
    List<String> body = lines.subList(1, lines.size());
    int held = title < 0 ? -1 : furthest(text, title + first.length(), body);
    return held == body.size() ? Optional.empty() : Optional.of(lines.get(held + 1).strip());
  }

  /** How many lines are held, at best, from each place where the first of them is. */
  private static int furthest(String text, int from, List<String> lines) {
    if (lines.isEmpty()) {
      return 0;
    }
    int best = 0;
    String first = tight(lines.get(0));
    for (int at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
      best = Math.max(best, held(text, at, lines));
    }
    return best;
  }

  private static int held(String text, int start, List<String> lines) {
    int from = start;
    for (int i = 0; i < lines.size(); i++) {
      String line = tight(lines.get(i));
      int found = text.indexOf(line, from);
      if (found < 0 || found - from > GAP) {
        return i;
      }
      from = found + line.length();
    }
    return lines.size();
  }

  private static String tight(String text) {
    return text.replaceAll(BLANK, "");
  }
}
