package fr.cofrap.project.docs.pdf;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The table of contents, and the bookmarks that readers of PDF show beside the pages. */
final class Contents {

  private Contents() {}

  static void add(Document page) {
    Element bookmarks = page.head().appendElement("bookmarks");
    Element title = page.selectFirst(".cover h1");
    bookmark(bookmarks, title);
    Element list = page.selectFirst(".contents").appendElement("ul");
    Element chapter = null;
    Element chapterMark = null;
    for (Element heading : page.select("main h2, main h3")) {
      boolean opens = heading.tagName().equals("h2") || chapter == null;
      Element item = (opens ? list : below(chapter)).appendElement("li");
      item.appendElement("a")
          .attr("href", "#" + heading.id())
          .attr("title", heading.wholeText().strip())
          .text(heading.wholeText().strip());
      Element mark = bookmark(opens ? bookmarks : chapterMark, heading);
      chapter = opens ? item : chapter;
      chapterMark = opens ? mark : chapterMark;
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
