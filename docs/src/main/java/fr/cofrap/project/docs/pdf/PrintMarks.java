package fr.cofrap.project.docs.pdf;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What print needs and Markdown does not say: captions, scopes, page changes, wide pages. */
final class PrintMarks {

  private static final int LONGEST_JOINED = 24;

  private final Document page;

  PrintMarks(Document page) {
    this.page = page;
  }

  void apply() {
    page.select("main p > img:only-child").forEach(PrintMarks::figure);
    page.select("main th").forEach(cell -> cell.attr("scope", "col"));
    page.select("main table").forEach(PrintMarks::wrap);
    page.select("main a").forEach(PrintMarks::join);
    comments().forEach(this::comment);
  }

  /** A bracket stays with the short link that it opens on: a line would end between them. */
  private static void join(Element link) {
    if (link.previousSibling() instanceof TextNode before
        && before.getWholeText().endsWith("(")
        && link.text().length() <= LONGEST_JOINED) {
      String text = before.getWholeText();
      before.text(text.substring(0, text.length() - 1));
      link.wrap("<span class=\"joined\"></span>").parent().prependText("(");
    }
  }

  /** A picture alone in its paragraph. */
  private static void figure(Element picture) {
    Element paragraph = picture.parent();
    if (!paragraph.ownText().isBlank()) {
      return;
    }
    paragraph.tagName("div").addClass("figure");
    if (picture.hasAttr("title")) {
      paragraph.appendElement("p").addClass("caption").text(picture.attr("title"));
      picture.removeAttr("title");
    }
  }

  private static void wrap(Element table) {
    int columns = table.select("tr").first().childrenSize();
    table.addClass("columns-" + columns);
  }

  private List<Comment> comments() {
    return page.selectFirst("main").nodeStream(Comment.class).toList();
  }

  private void comment(Comment comment) {
    Element next = next(comment);
    if (next != null && comment.getData().strip().equals("page")) {
      next.addClass("new-page");
    } else if (next != null && comment.getData().strip().equals("paysage")) {
      next.wrap("<div class=\"landscape\"></div>");
    }
    comment.remove();
  }

  private static Element next(Comment comment) {
    Node next = comment.nextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.nextSibling();
    }
    return (Element) next;
  }
}
