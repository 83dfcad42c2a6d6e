package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A part of the defence, held by one speaker.
 *
 * @param title what it is about
 * @param role who speaks
 * @param minutes how long
 */
record Part(String title, String role, BigDecimal minutes) {

  private static final String TITLE = "partie";
  private static final String ROLE = "rôle";
  private static final String MINUTES = "minutes";

  /** Whether a comment means to open a part. */
  static boolean isIn(Map<?, ?> comment) {
    return comment.containsKey(TITLE) || comment.containsKey(ROLE) || comment.containsKey(MINUTES);
  }

  /**
   * The part that a comment opens.
   *
   * @throws DocsException when it lacks something or lasts no time
   */
  static Part of(Map<?, ?> comment) {
    String title = String.valueOf(comment.get(TITLE));
    String role = String.valueOf(comment.get(ROLE));
    if (!(comment.get(TITLE) instanceof String) || !comment.containsKey(ROLE)) {
      throw new DocsException("une partie a un titre, un rôle et des minutes");
    }
    return new Part(title, role, minutes(comment.get(MINUTES)));
  }

  /** How long, in seconds. */
  int seconds() {
    return minutes.multiply(new BigDecimal(60)).intValue();
  }

  private static BigDecimal minutes(Object written) {
    if (written instanceof Number number && number.doubleValue() > 0) {
      return new BigDecimal(number.toString());
    }
    throw new DocsException(
        "les minutes d’une partie sont un nombre positif" + French.COLON + written);
  }
}
