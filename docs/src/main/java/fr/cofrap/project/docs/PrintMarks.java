package fr.cofrap.project.docs;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What print needs and Markdown does not say: captions, scopes, page changes, wide pages. */
final class PrintMarks {

  /** Of a terminal or a file that no page change divides. */
  private static final int MOST_LINES_TOGETHER = 22;

  private PrintMarks() {}

  /** A table of seven rows and its head is divided by no page change. */
  static void apply(Document page) {
    page.select("main p > img:only-child").forEach(PrintMarks::figure);
    page.select("main p:has(> strong:first-child:matchesOwn(^En bref$))").addClass("brief");
    page.select("main th").attr("scope", "col");
    page.select("main p:matches(:$)").addClass("announcement");
    page.select("main table:not(:has(tbody tr:nth-child(8)))").addClass("together");
    page.select("main table:has(img)").addClass("sheet");
    page.select("main pre").stream()
        .filter(it -> it.wholeText().lines().count() <= MOST_LINES_TOGETHER)
        .forEach(it -> it.addClass("together"));
    page.selectFirst("main").nodeStream(Comment.class).toList().forEach(PrintMarks::comment);
  }

  /** A picture alone in its paragraph. */
  private static void figure(Element picture) {
    Element paragraph = picture.parent();
    if (paragraph.ownText().isBlank()) {
      paragraph.tagName("div").addClass("figure");
      if (picture.hasAttr("title")) {
        paragraph.appendElement("p").addClass("caption").text(picture.attr("title"));
        picture.removeAttr("title");
      }
    }
  }

  private static void comment(Comment comment) {
    Element next = comment.nextElementSibling();
    if (next != null && comment.getData().strip().equals("page")) {
      next.addClass("new-page");
    } else if (next != null && comment.getData().strip().equals("paysage")) {
      next.wrap("<div class=\"landscape\"></div>");
    }
    comment.remove();
  }
}
