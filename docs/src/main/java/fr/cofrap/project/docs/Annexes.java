package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The code handed over with the final file: chapters, and the globs of the files in each. */
public record Annexes(
    @JsonProperty("titre") String title,
    @JsonProperty("sous-titre") String subtitle,
    @JsonProperty("chapitres") List<Chapter> chapters) {

  static final String PDF = "docs/pdf/annexes.pdf";

  private static final String LIST = "docs/pdf/annexes.yml";

  private record Chapter(
      @JsonProperty("titre") String title, @JsonProperty("fichiers") List<String> globs) {}

  /** The code that goes with the final file, where a list says which. */
  public static List<Product> products(Tree tree) {
    return tree.hasFile(LIST) ? List.of(Press.product(PDF, () -> print(tree))) : List.of();
  }

  private static byte[] print(Tree tree) {
    Annexes annexes = Schemas.read(tree, LIST, Annexes.class);
    Book book = new Book("docs/annexes.md", PDF, annexes.subtitle, annexes.title, "code");
    return new Press(tree).print(book, Document.of(book.source(), annexes.text(tree)));
  }

  private String text(Tree tree) {
    StringBuilder text = new StringBuilder("# " + title + "\n");
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
