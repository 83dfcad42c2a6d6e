package fr.cofrap.project.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  static org.jsoup.nodes.Document of(Tree tree, Book book, Document document) {
    Element body = Jsoup.parse(document.html()).body();
    Element title = body.selectFirst("> h1");
    if (title == null) {
      throw new DocsException(
          book.source(), "il n’a pas de titre de premier niveau", "donnez-lui-en un");
    }
    if (!body.select("code.language-mermaid").isEmpty()) {
      throw new DocsException(
          book.source(), "le PDF ne dessine pas un schéma Mermaid", "faites-en un SVG");
    }
    title.remove();
    String titled = style().replace("$title", title.wholeText());
    List<String> team = Plan.credits(tree);
    Map<String, Object> values =
        Map.of("book", book, "title", title, "team", team, "style", titled, "body", body.html());
    org.jsoup.nodes.Document page = Jsoup.parse(Templates.page("print", values));
    PrintMarks.apply(page);
    new Links(tree, document, book).rewrite(page);
    Contents.add(page);
    return page;
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream("pdf/print.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
