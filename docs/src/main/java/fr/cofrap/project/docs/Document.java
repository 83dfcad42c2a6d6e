package fr.cofrap.project.docs;

import java.nio.file.Path;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A Markdown document as the repository's host reads it: tables, footnotes, front matter and the
 * names of headings included.
 *
 * @param path from the repository's root
 * @param node what it is made of
 */
public record Document(String path, Node node) {

  private static final List<Extension> EXTENSIONS =
      List.of(
          FootnotesExtension.create(),
          HeadingAnchorExtension.create(),
          TablesExtension.create(),
          YamlFrontMatterExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** Reads one. */
  public static Document of(String path, String text) {
    return new Document(path, PARSER.parse(text));
  }

  /** As a page shows it. */
  public String html() {
    return RENDERER.render(node);
  }

  /** What a link of it leads to, from the repository's root. */
  public String resolve(String address) {
    return Path.of(path).resolveSibling(address).normalize().toString();
  }
}
