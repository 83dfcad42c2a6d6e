package fr.cofrap.project.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A document as the page that a PDF is made of: cover, table of contents, text. */
public record Page(Tree tree, Book book, Document document) {

  /** What its template needs. */
  public record Content(
      Book book, Element title, List<String> team, List<String> cover, String style, String body) {}

  /**
   * The page.
   *
   * @throws DocsException when it has no title, a diagram that cannot be printed, or a picture that
   *     is missing or has no text in its place
   */
  org.jsoup.nodes.Document html() throws IOException {
    Element body = Jsoup.parse(document.html()).body();
    Element title = title(body);
    title.remove();
    String style = style().replace("$title", title.wholeText());
    Content content =
        new Content(book, title, Plan.credits(tree), Plan.cover(tree), style, body.html());
    org.jsoup.nodes.Document page = Jsoup.parse(Templates.page("print", content));
    PrintMarks.apply(page);
    Map<String, Integer> files = new LinkedHashMap<>();
    page.select("a[href]").forEach(it -> link(it, files));
    if (!files.isEmpty()) {
      String head =
          "<h2 id=\"fichiers-cites\">Les fichiers cités</h2><ol class=\"files\"><li><code>";
      String paths = String.join("</code></li><li><code>", files.keySet());
      page.selectFirst("main").append(head + paths + "</code></li></ol>");
    }
    for (Element picture : page.select("img[src]")) {
      show(picture);
    }
    list(page);
    return page;
  }

  private Element title(Element body) {
    Element title = body.selectFirst("> h1");
    if (title == null) {
      throw new DocsException(
          book.source(), "il n’a pas de titre de premier niveau", "donnez-lui-en un");
    }
    if (!body.select("code.language-mermaid").isEmpty()) {
      throw new DocsException(
          book.source(), "le PDF ne dessine pas un schéma Mermaid", "faites-en un SVG");
    }
    return title;
  }

  private static String style() throws IOException {
    try (InputStream in = Page.class.getResourceAsStream("pdf/print.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
      Path target = Path.of(document.resolve(parts[0]));
      String way = Path.of(book.pdf()).getParent().relativize(target).toString();
      link.attr("href", way + (parts.length > 1 ? parts[1] : ""));
      if (!link.text().equals(target.toString())) {
        int number = files.computeIfAbsent(target.toString(), it -> files.size() + 1);
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
            .replaceFirst("<svg", "<svg font-family=\"" + Fonts.OF_DRAWINGS + "\""));
  }

  /** The table of contents, and the bookmarks that readers of PDF show beside the pages. */
  private static void list(org.jsoup.nodes.Document page) {
    Element bookmarks = page.head().appendElement("bookmarks");
    bookmark(bookmarks, page.selectFirst(".cover h1"));
    Element list = page.selectFirst(".contents").appendElement("ul");
    Element mark = bookmarks;
    for (Element heading : page.select("main h2, main h3")) {
      boolean below = heading.tagName().equals("h3") && list.childrenSize() > 0;
      Element chapters = below ? below(list.lastElementChild()) : list;
      String name = heading.wholeText().strip();
      Element item = chapters.appendElement("li").appendElement("a").text(name);
      item.attr("href", "#" + heading.id()).attr("title", name);
      Element own = bookmark(below ? mark : bookmarks, heading);
      mark = below ? mark : own;
    }
  }

  private static Element below(Element chapter) {
    Element list = chapter.selectFirst("> ul");
    return list == null ? chapter.appendElement("ul") : list;
  }

  private static Element bookmark(Element parent, Element heading) {
    return parent
        .appendElement("bookmark")
        .attr("name", heading.wholeText().strip())
        .attr("href", "#" + heading.id());
  }
}
