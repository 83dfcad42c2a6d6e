package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 */
public record Book(
    String source,
    String pdf,
    @JsonProperty("sous-titre") String subtitle,
    @JsonProperty("sujet") String subject,
    @JsonProperty("mots-cles") String keywords) {

  /** The list of them. */
  public static final String LIST = "docs/pdf/documents.yml";

  /** Those of the list whose source is written. */
  public static List<Book> all(Tree tree) {
    Book[] books = Schemas.read(tree, LIST, Book[].class);
    return Stream.of(books).filter(book -> tree.hasFile(book.source())).toList();
  }
}
