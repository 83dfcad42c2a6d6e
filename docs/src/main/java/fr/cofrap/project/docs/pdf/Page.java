package fr.cofrap.project.docs.pdf;

import fr.cofrap.project.docs.page.Templates;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A document as the page that the PDF is made of: cover, table of contents, text. */
final class Page {

  private Page() {}

  /**
   * The page of a document.
   *
   * @throws DocsException when it has no title, or a diagram that cannot be printed
   */
  static org.jsoup.nodes.Document of(Tree tree, Book book, String style) {
    Document document = tree.document(book.source());
    Element body = Jsoup.parse(document.html()).body();
    Element title = body.selectFirst("> h1");
    if (title == null) {
      throw new DocsException(book.source() + " n’a pas de titre de premier niveau");
    }
    if (!body.select("code.language-mermaid").isEmpty()) {
      throw new DocsException(
          book.source()
              + " contient un dessin Mermaid, que le PDF ne dessine pas"
              + French.COLON
              + "faites-en un SVG");
    }
    title.remove();
    String titled = style.replace("$title", title.wholeText());
    org.jsoup.nodes.Document page =
        Jsoup.parse(
            Templates.page(
                "print",
                Map.of("book", book, "title", title, "style", titled, "body", body.html())));
    new PrintMarks(page).apply();
    new Links(tree, document, book).rewrite(page);
    Contents.add(page);
    return page;
  }
}
