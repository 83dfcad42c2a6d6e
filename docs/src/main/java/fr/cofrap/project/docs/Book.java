package fr.cofrap.project.docs;

import java.util.List;
import java.util.stream.Stream;

/**
 * A document that also becomes a PDF.
 *
 * @param source the Markdown, from the repository's root
 * @param pdf what it becomes, from the repository's root
 * @param subtitle what the cover says below the title
 * @param subject what the document's properties say of it
 * @param keywords what they list
 * @param chapters for code that is handed over: chapters that stand for a Markdown that nobody
 *     wrote, whose title is the subject
 */
public record Book(
    String source,
    String pdf,
    String subtitle,
    String subject,
    String keywords,
    List<Chapter> chapters) {

  /** The list of them. */
  static final String LIST = "docs/pdf/documents.yml";

  /** A chapter of code, and the globs of its files. */
  record Chapter(String title, List<String> globs) {}

  /** Those of the list whose source is written. */
  static List<Book> all(Tree tree) {
    return Stream.of(Schemas.read(tree, LIST, Book[].class))
        .filter(it -> it.chapters != null || tree.hasFile(it.source))
        .toList();
  }

  /** What is printed. */
  Document document(Tree tree) {
    return chapters != null ? Document.of(source, code(tree)) : tree.document(source);
  }

  private String code(Tree tree) {
    StringBuilder text = new StringBuilder("# " + subject + "\n");
    for (Chapter chapter : chapters) {
      text.append("\n## ").append(chapter.title).append('\n');
      for (String glob : chapter.globs) {
        List<String> files = tree.matching(glob);
        if (files.isEmpty()) {
          throw new DocsException(LIST, "aucun fichier ne répond à " + glob, "retirez-le");
        }
        files.forEach(
            it -> text.append("\n### `%s`\n\n``````text\n%s``````\n".formatted(it, tree.read(it))));
      }
    }
    return text.toString();
  }
}
