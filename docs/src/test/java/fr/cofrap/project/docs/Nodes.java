package fr.cofrap.project.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a Markdown document is made of. */
public final class Nodes {

  private Nodes() {}

  /** Meets a node, then everything in it, in reading order. */
  public static void walk(Node node, Consumer<Node> visitor) {
    visitor.accept(node);
    children(node).forEach(child -> walk(child, visitor));
  }

  /** What a node directly contains. */
  public static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** The parts of a kind within a node. */
  public static <T extends Node> List<T> all(Node node, Class<T> kind) {
    List<T> found = new ArrayList<>();
    walk(
        node,
        part -> {
          if (kind.isInstance(part)) {
            found.add(kind.cast(part));
          }
        });
    return found;
  }

  /** What is read aloud of a node: neither markup nor comments nor pictures. */
  public static String text(Node node) {
    if (node instanceof Image) {
      return "";
    }
    StringBuilder text = new StringBuilder(own(node));
    children(node).forEach(child -> text.append(text(child)));
    return text.toString();
  }

  /** What a node says by itself, without what it contains. */
  public static String own(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    }
    if (node instanceof Code code) {
      return code.getLiteral();
    }
    return node instanceof SoftLineBreak || node instanceof HardLineBreak ? " " : "";
  }

  /** The line where a node begins, from 1; that of what contains it when it has none. */
  public static int line(Node node) {
    for (Node part = node; part != null; part = part.getParent()) {
      if (!part.getSourceSpans().isEmpty()) {
        return part.getSourceSpans().get(0).getLineIndex() + 1;
      }
    }
    return 1;
  }
}
