package fr.cofrap.project.docs.pdf;

import fr.cofrap.project.docs.text.Data;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.util.List;
import java.util.Map;

/**
 * A document that also becomes a PDF.
 *
 * @param source the Markdown, from the repository's root
 * @param pdf what it becomes, from the repository's root
 * @param subtitle what the cover says below the title
 * @param subject what the document's properties say of it
 * @param keywords what they list
 */
public record Book(String source, String pdf, String subtitle, String subject, String keywords) {

  /** The list of them. */
  public static final String LIST = "docs/pdf/documents.yml";

  /**
   * Those of the list whose source is written.
   *
   * @throws DocsException when an entry lacks something
   */
  public static List<Book> all(Tree tree) {
    Object list = Data.in(tree, LIST);
    if (!(list instanceof List<?> entries)) {
      throw new DocsException(LIST + " doit être une liste de documents");
    }
    return entries.stream().map(Book::of).filter(book -> tree.hasFile(book.source())).toList();
  }

  private static Book of(Object entry) {
    if (!(entry instanceof Map<?, ?> map)) {
      throw new DocsException(
          LIST + French.COLON + "un document est un objet, de source à mots-cles");
    }
    return new Book(
        text(map, "source"),
        text(map, "pdf"),
        text(map, "sous-titre"),
        text(map, "sujet"),
        text(map, "mots-cles"));
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new DocsException(LIST + French.COLON + "il manque " + French.quoted(key) + " à " + map);
  }
}
