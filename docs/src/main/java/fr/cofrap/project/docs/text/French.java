package fr.cofrap.project.docs.text;

/** French writing: the spaces that do not break. */
public final class French {

  /** A colon, with the space before it that does not break. */
  public static final String COLON = "\u00a0: ";

  /** A semicolon, with the narrow space before it that does not break. */
  public static final String SEMICOLON = "\u202f; ";

  private French() {}

  /** A text between French quotation marks. */
  public static String quoted(String text) {
    return "«\u00a0" + text + "\u00a0»";
  }
}
