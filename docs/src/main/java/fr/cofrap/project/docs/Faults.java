package fr.cofrap.project.docs;

import java.util.Set;
import java.util.TreeSet;

/** What must be corrected, each told once and all at the same time. */
public final class Faults {

  private final Set<String> all = new TreeSet<>();

  /** What is wrong in a file, and what to do about it, in French. */
  public void add(String file, String problem, String remedy) {
    add(new DocsException(file, problem, remedy));
  }

  public void add(DocsException fault) {
    all.add(fault.getMessage());
  }

  /**
   * Goes on only where nothing is wrong.
   *
   * @throws DocsException with everything that is
   */
  public void refuse() {
    if (!all.isEmpty()) {
      throw new DocsException(String.join("\n", all));
    }
  }
}
