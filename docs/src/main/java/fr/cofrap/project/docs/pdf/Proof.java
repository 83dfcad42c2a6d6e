package fr.cofrap.project.docs.pdf;

import fr.cofrap.project.docs.text.Document;
import java.util.Optional;

/** Compares what a document says with what can be read of its PDF. */
public final class Proof {

  private static final String BLANK = "[\\s\u00a0\u202f\u2009]+";

  private Proof() {}

  /** What may come between two pieces: marks of lists, and headers that a page repeats. */
  private static final int GAP = 300;

  /**
   * The first piece of the document that the PDF does not say where it should, soon after the one
   * before it. Spaces do not count: lines may end elsewhere. Between the title and the rest there
   * is the table of contents.
   *
   * @param read all that a tool read, in the order of reading
   */
  public static Optional<String> missing(Document document, String read) {
    String text = tight(read);
    int from = 0;
    boolean titled = false;
    for (String piece : Said.by(document)) {
      String wanted = tight(piece);
      int found = text.indexOf(wanted, from);
      if (found < 0 || titled && found - from > GAP) {
        return Optional.of(piece.strip());
      }
      titled = titled || from > 0;
      from = found + wanted.length();
    }
    return Optional.empty();
  }

  private static String tight(String text) {
    return text.replaceAll(BLANK, "");
  }
}
