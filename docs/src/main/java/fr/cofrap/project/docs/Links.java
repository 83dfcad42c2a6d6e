package fr.cofrap.project.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;

/**
 * Addresses that were right in the document's folder, made right in the PDF's.
 *
 * @param document where they are
 * @param book where they go
 */
record Links(Tree tree, Document document, Book book) {

  void rewrite(org.jsoup.nodes.Document page) {
    page.select("a[href]").forEach(this::link);
    page.select("img[src]").forEach(this::picture);
  }

  /** A reader of PDF follows it from where the PDF is. */
  private void link(Element link) {
    String address = link.attr("href");
    if (!address.startsWith("#") && !address.matches("[a-z][a-z0-9+.-]*:.*")) {
      String[] parts = address.split("(?=#)", 2);
      Path target = Path.of(document.resolve(parts[0]));
      String way = Path.of(book.pdf()).getParent().relativize(target).toString();
      link.attr("href", way + (parts.length > 1 ? parts[1] : ""));
    }
    link.attr("title", link.text().isBlank() ? address : link.text());
  }

  private void picture(Element picture) {
    String source = picture.attr("src");
    String path = document.resolve(source);
    boolean there = Files.isRegularFile(tree.resolve(path));
    if (!there || picture.attr("alt").isBlank()) {
      String missing = there ? " n’a pas de texte de remplacement" : " manque";
      throw new DocsException(
          document.path(), "l’image " + source + missing, "ajoutez ce qui manque");
    }
    Path file = path.endsWith(".svg") ? dressed(tree.read(path)) : tree.resolve(path);
    picture.attr("src", file.toUri().toString());
  }

  /** A copy of a drawing with the fonts of the PDF, not those of the machine. */
  private static Path dressed(String svg) {
    try {
      Path copy = Files.createTempFile("cofrap-drawing", ".svg");
      copy.toFile().deleteOnExit();
      return Files.writeString(
          copy,
          svg.replaceAll("font-family\\s*:\\s*[^;}\"]+", "")
              .replaceAll("font-family\\s*=\\s*\"[^\"]*\"", "")
              .replaceFirst("<svg", "<svg font-family=\"" + Fonts.OF_DRAWINGS + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
