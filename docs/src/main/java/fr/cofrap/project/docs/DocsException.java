package fr.cofrap.project.docs;

import java.util.Collection;
import java.util.stream.Collectors;

/** A document, or what it relies on, is not what it must be; the message, in French, says how. */
class DocsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DocsException(String message) {
    super(message);
  }

  /** What is wrong in a file, and what to do about it. */
  DocsException(String file, String problem, String remedy) {
    super(file + French.COLON + problem + ". Remède" + French.COLON + remedy + ".");
  }

  /**
   * Goes on only where nothing is wrong.
   *
   * @throws DocsException with everything that is, each told once
   */
  static void refuse(Collection<DocsException> faults) {
    if (!faults.isEmpty()) {
      throw new DocsException(
          faults.stream()
              .map(Throwable::getMessage)
              .distinct()
              .sorted()
              .collect(Collectors.joining("\n")));
    }
  }
}
