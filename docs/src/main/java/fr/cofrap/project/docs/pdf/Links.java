package fr.cofrap.project.docs.pdf;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;

/** Addresses that were right in the document's folder, made right in the PDF's. */
final class Links {

  private final Tree tree;
  private final Document document;
  private final Book book;

  Links(Tree tree, Document document, Book book) {
    this.tree = tree;
    this.document = document;
    this.book = book;
  }

  void rewrite(org.jsoup.nodes.Document page) {
    page.select("a[href]").forEach(this::link);
    page.select("img[src]").forEach(this::picture);
  }

  /** A reader of PDF follows it from where the PDF is. */
  private void link(Element link) {
    String address = link.attr("href");
    if (!address.startsWith("#") && !address.matches("[a-z][a-z0-9+.-]*:.*")) {
      int hash = address.indexOf('#');
      String path = hash < 0 ? address : address.substring(0, hash);
      String rest = hash < 0 ? "" : address.substring(hash);
      Path target = Path.of(document.folder()).resolve(path).normalize();
      link.attr("href", Path.of(book.pdf()).getParent().relativize(target) + rest);
    }
    link.attr("title", link.text().isBlank() ? address : link.text());
  }

  private void picture(Element picture) {
    Path file = tree.resolve(document.folder()).resolve(picture.attr("src")).normalize();
    if (!Files.isRegularFile(file)) {
      throw new DocsException(
          document.path() + "\u00a0: l’image " + picture.attr("src") + " manque");
    }
    if (picture.attr("alt").isBlank()) {
      throw new DocsException(
          document.path()
              + "\u00a0: l’image "
              + picture.attr("src")
              + " n’a pas de texte de remplacement");
    }
    boolean drawn = file.toString().endsWith(".svg");
    picture.attr("src", (drawn ? Drawing.printable(file) : file).toUri().toString());
  }
}
