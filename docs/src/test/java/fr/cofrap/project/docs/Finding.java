package fr.cofrap.project.docs;

import org.commonmark.node.Node;

/**
 * Something that does not hold in a document.
 *
 * @param path the file's
 * @param line where, from 1
 * @param what in French, with the remedy when it is not plain
 */
public record Finding(String path, int line, String what) {

  /** At a node of a document. */
  public static Finding at(Document document, Node node, String what) {
    return new Finding(document.path(), Nodes.line(node), what);
  }

  @Override
  public String toString() {
    return path + ":" + line + "\u00a0: " + what;
  }
}
