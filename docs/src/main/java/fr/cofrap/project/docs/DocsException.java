package fr.cofrap.project.docs;

/** A document, or what it relies on, is not what it must be; the message, in French, says how. */
public class DocsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DocsException(String message) {
    super(message);
  }

  /** What is wrong in a file, and what to do about it. */
  public DocsException(String file, String problem, String remedy) {
    super(file + French.COLON + problem + ". Remède" + French.COLON + remedy + ".");
  }
}
