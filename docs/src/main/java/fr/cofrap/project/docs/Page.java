package fr.cofrap.project.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A document as the page that a PDF is made of: cover, table of contents, text. */
public record Page(Tree tree, Book book, Document document) {

  /**
   * The page.
   *
   * @throws DocsException when it has no title, or a picture that is missing or has no text in its
   *     place
   */
  org.jsoup.nodes.Document html() throws IOException {
    org.jsoup.nodes.Document page = Jsoup.parse(Templates.page("print", this));
    Element title = page.selectFirst("main > h1");
    if (title == null) {
      throw new DocsException(book.source(), "il n’a aucun titre", "donnez-lui-en un");
    }
    page.title(title.wholeText());
    page.selectFirst(".house").after(title);
    byte[] style = Page.class.getResourceAsStream("pdf/print.css").readAllBytes();
    String rules = new String(style, StandardCharsets.UTF_8);
    page.selectFirst("style").text(rules.replace("$title", title.wholeText()));
    PrintMarks.apply(page);
    cite(page);
    for (Element picture : page.select("img[src]")) {
      show(picture);
    }
    list(page);
    return page;
  }

  /** A short link keeps its bracket and what ends it, a word its note, where a line would end. */
  public String text() {
    String link = "\\(?<a [^>]*>(<code>)?[^<]{1,36}(</code>)?</a>[).,;:!?»\u00a0]*";
    String note = "(<code>[^<]*</code>|[^\\s<>]+)<sup class=.*?</sup>[).,]*";
    return document.html().replaceAll(note + "|" + link, "<span class=\"joined\">$0</span>");
  }

  /** Lists at the end the files that links name. */
  private void cite(org.jsoup.nodes.Document page) {
    Map<String, Integer> files = new LinkedHashMap<>();
    page.select("a[href]").forEach(it -> link(it, files));
    if (!files.isEmpty()) {
      String head =
          "<h2 id=\"fichiers-cites\">Les fichiers cités</h2><ol class=\"files\"><li><code>";
      String paths = String.join("</code></li><li><code>", files.keySet());
      page.selectFirst("main").append(head + paths + "</code></li></ol>");
    }
  }

  /**
   * An address that was right in the document's folder: followed from where the PDF is. For whoever
   * has the PDF alone, the number of the file at the end of it, unless the link is its path.
   */
  private void link(Element link, Map<String, Integer> files) {
    String address = link.attr("href");
    if (!address.startsWith("#") && !address.matches("[a-z][a-z0-9+.-]*:.*")) {
      String[] parts = address.split("(?=#)", 2);
      String target = document.resolve(parts[0]);
      String way = Path.of(book.pdf()).getParent().relativize(Path.of(target)).toString();
      link.attr("href", way + (parts.length > 1 ? parts[1] : ""));
      if (!link.text().equals(target)) {
        int number = files.computeIfAbsent(target, it -> files.size() + 1);
        link.after("<sup>[" + number + "]</sup>");
      }
    }
    link.attr("title", link.text().isBlank() ? address : link.text());
  }

  private void show(Element picture) throws IOException {
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
  private static Path dressed(String svg) throws IOException {
    Path copy = Files.createTempFile("cofrap-drawing", ".svg");
    copy.toFile().deleteOnExit();
    return Files.writeString(
        copy,
        svg.replaceAll("font-family\\s*:\\s*[^;}\"]+", "")
            .replaceAll("font-family\\s*=\\s*\"[^\"]*\"", "")
            .replaceFirst("<svg", "<svg font-family=\"Text, Signs\""));
  }

  /** The table of contents, and the bookmarks that readers of PDF show beside the pages. */
  private static void list(org.jsoup.nodes.Document page) {
    Element bookmarks = page.head().appendElement("bookmarks");
    bookmark(bookmarks, page.selectFirst(".cover h1"));
    Element chapters = page.selectFirst(".contents").appendElement("ul");
    for (Element heading : page.select("main h2, main h3")) {
      boolean below = heading.tagName().equals("h3") && chapters.childrenSize() > 0;
      bookmark(below ? bookmarks.lastElementChild() : bookmarks, heading);
      String name = heading.wholeText().strip();
      Element item = (below ? below(chapters.lastElementChild()) : chapters).appendElement("li");
      item.appendElement("a").text(name).attr("href", "#" + heading.id()).attr("title", name);
    }
  }

  private static Element below(Element chapter) {
    Element list = chapter.selectFirst("> ul");
    return list == null ? chapter.appendElement("ul") : list;
  }

  private static void bookmark(Element parent, Element heading) {
    parent
        .appendElement("bookmark")
        .attr("name", heading.wholeText().strip())
        .attr("href", "#" + heading.id());
  }
}
