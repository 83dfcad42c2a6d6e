package fr.cofrap.project.docs.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown document as the repository's host reads it: tables, footnotes and front matter
 * included.
 *
 * @param path from the repository's root
 * @param node what it is made of
 */
public record Document(String path, Node node) {

  /** What is understood beside plain CommonMark. */
  public static final List<Extension> EXTENSIONS =
      List.of(
          FootnotesExtension.create(), TablesExtension.create(), YamlFrontMatterExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** Reads one. */
  public static Document of(String path, String text) {
    return new Document(path, PARSER.parse(text));
  }

  /** Its parts of a kind, wherever they are, in reading order. */
  public <T extends Node> List<T> all(Class<T> kind) {
    return Nodes.all(node, kind);
  }

  /** The identifier that the host gives each heading, as the end of a link names it. */
  public Map<Heading, String> anchors() {
    Map<Heading, String> anchors = new LinkedHashMap<>();
    List<String> taken = new ArrayList<>();
    for (Heading heading : all(Heading.class)) {
      String plain = Anchors.of(Nodes.text(heading));
      String free = plain;
      for (int i = 1; taken.contains(free); i++) {
        free = plain + "-" + i;
      }
      taken.add(free);
      anchors.put(heading, free);
    }
    return anchors;
  }

  /** The folder it is in, empty at the root. */
  public String folder() {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }
}
