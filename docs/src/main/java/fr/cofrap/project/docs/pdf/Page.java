package fr.cofrap.project.docs.pdf;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Nodes;
import fr.cofrap.project.docs.text.Tree;
import org.commonmark.node.Heading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A document as the page that the PDF is made of: cover, table of contents, text. */
final class Page {

  private static final String SHELL =
      """
      <!DOCTYPE html><html lang="fr"><head><meta charset="UTF-8"><style></style></head>
      <body><section class="cover"><p class="house">COFRAP</p><h1></h1><p class="subtitle"></p></section>
      <nav class="contents"><p class="contents-title">Sommaire</p></nav><main></main></body></html>
      """;

  private final Tree tree;
  private final Book book;
  private final Document document;
  private final org.jsoup.nodes.Document page = Jsoup.parse(SHELL);

  private Page(Tree tree, Book book) {
    this.tree = tree;
    this.book = book;
    this.document = tree.document(book.source());
  }

  /** The page of a document. */
  static org.jsoup.nodes.Document of(Tree tree, Book book, String style) {
    Page it = new Page(tree, book);
    it.page.selectFirst("style").append(style.replace("$title", it.title()));
    it.page.selectFirst("main").html(it.document.html());
    it.cover();
    it.refuseMermaid();
    new PrintMarks(it.page).apply();
    new Links(tree, it.document, book).rewrite(it.page);
    Contents.add(it.page);
    return it.page;
  }

  private void refuseMermaid() {
    if (!page.select("code.language-mermaid").isEmpty()) {
      throw new DocsException(
          book.source()
              + " contient un dessin Mermaid, que le PDF ne dessine pas"
              + French.COLON
              + "faites-en un SVG");
    }
  }

  private void cover() {
    Element title = page.selectFirst("main > h1");
    page.selectFirst(".cover h1").html(title.html()).attr("id", title.id());
    title.remove();
    page.selectFirst(".subtitle").text(book.subtitle());
    Element head = page.head();
    head.appendElement("title").text(title());
    meta(head, "description", book.subject());
    meta(head, "subject", book.subject());
    meta(head, "keywords", book.keywords());
    meta(head, "author", "Équipe du projet, COFRAP");
  }

  private String title() {
    return document.all(Heading.class).stream()
        .filter(it -> it.getLevel() == 1)
        .findFirst()
        .map(Nodes::text)
        .orElseThrow(
            () -> new DocsException(book.source() + " n’a pas de titre de premier niveau"));
  }

  private static void meta(Element head, String name, String content) {
    head.appendElement("meta").attr("name", name).attr("content", content);
  }
}
