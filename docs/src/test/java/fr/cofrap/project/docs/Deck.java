package fr.cofrap.project.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The slides of the defence, as they are written.
 *
 * @param path the document's
 * @param slides in order
 */
record Deck(String path, List<Slide> slides) {

  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);

  /**
   * What Marp itself understands in a comment, for one slide or, without underscore, from it on.
   */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "_?(class|color|paginate|header|footer|background\\w*|theme|size|style|math)|fit");

  static Deck of(Document document) {
    List<Slide> slides = new ArrayList<>();
    List<Node> current = new ArrayList<>();
    for (Node node : Nodes.children(document.node())) {
      if (node instanceof ThematicBreak) {
        slides.add(slide(current));
        current = new ArrayList<>();
      }
      current.add(node);
    }
    slides.add(slide(current));
    return new Deck(document.path(), slides);
  }

  private static Slide slide(List<Node> nodes) {
    List<Part> parts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String comment : comments(nodes)) {
      try {
        sort(comment, parts, notes);
      } catch (DocsException e) {
        faults.add(e.getMessage());
      }
    }
    Part part = parts.isEmpty() ? null : parts.get(0);
    return new Slide(nodes.isEmpty() ? 1 : Nodes.line(nodes.get(0)), part, notes, faults);
  }

  private static List<String> comments(List<Node> nodes) {
    List<String> comments = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof HtmlBlock html) {
        Matcher matcher = COMMENT.matcher(html.getLiteral());
        while (matcher.find()) {
          comments.add(matcher.group(1).strip());
        }
      }
    }
    return comments;
  }

  private static void sort(String comment, List<Part> parts, List<String> notes) {
    if (settings(comment) instanceof Map<?, ?> map && Part.isIn(map)) {
      parts.add(Part.of(map));
    } else if (!(settings(comment) instanceof Map<?, ?> map && isDirective(map))) {
      notes.add(comment);
    }
  }

  private static boolean isDirective(Map<?, ?> map) {
    return map.keySet().stream().allMatch(key -> DIRECTIVE.matcher(String.valueOf(key)).matches());
  }

  private static Object settings(String comment) {
    try {
      return Data.parse(comment);
    } catch (YAMLException e) {
      return null;
    }
  }
}
