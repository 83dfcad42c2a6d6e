package fr.cofrap.project.docs;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The table of contents, and the bookmarks that readers of PDF show beside the pages. */
final class Contents {

  private Contents() {}

  static void add(Document page) {
    Element bookmarks = page.head().appendElement("bookmarks");
    bookmark(bookmarks, page.selectFirst(".cover h1"));
    Element list = page.selectFirst(".contents").appendElement("ul");
    Element mark = bookmarks;
    for (Element heading : page.select("main h2, main h3")) {
      boolean below = heading.tagName().equals("h3") && list.childrenSize() > 0;
      Element chapters = below ? below(list.lastElementChild()) : list;
      chapters
          .appendElement("li")
          .appendElement("a")
          .attr("href", "#" + heading.id())
          .attr("title", heading.wholeText().strip())
          .text(heading.wholeText().strip());
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
